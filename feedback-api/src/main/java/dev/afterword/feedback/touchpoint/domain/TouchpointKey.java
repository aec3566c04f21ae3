package dev.afterword.feedback.touchpoint.domain;

import java.util.regex.Pattern;

/** The name that callers use for a touchpoint, unique within a workspace. */
public final class TouchpointKey {

    /** What a key must be, as told to whoever sent another. */
    public static final String RULE = "must be 1 to 63 small letters, digits or hyphens, and not begin with a hyphen";

    private static final Pattern PATTERN = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private TouchpointKey() {
    }

    public static boolean isValid(String key) {
        return PATTERN.matcher(key).matches();
    }
}
