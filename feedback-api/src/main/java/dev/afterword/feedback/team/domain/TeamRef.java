package dev.afterword.feedback.team.domain;

import java.util.regex.Pattern;

/** The workspace's own id of a team member, the same as an interaction's agent may carry. */
public final class TeamRef {

    /** In characters. */
    public static final int LONGEST = 200;

    /** What a ref must be, as told to whoever sent another. */
    public static final String RULE = "must be 1 to " + LONGEST
            + " characters, not all blank, without slashes or control characters";

    private static final Pattern PATTERN = Pattern.compile("[^/\\\\\\p{Cntrl}]+");

    private TeamRef() {
    }

    public static boolean isValid(String ref) {
        return !ref.isBlank() && ref.codePointCount(0, ref.length()) <= LONGEST && PATTERN.matcher(ref).matches();
    }
}
