package dev.afterword.survey.brand.domain;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where a website is that may show surveys, as browsers name it; {@code *.} stands for every host under the rest. */
public final class FrameOrigin {

    /** As told to whoever sent another. */
    public static final String RULE = "must be an origin as browsers send it, such as https://shop.example or"
            + " https://*.shop.example, in small letters and without a path; http:// only for localhost and 127.0.0.1";

    private static final int LONGEST = 8 + 253 + 6;
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final String PORT = "(?::[1-9][0-9]{0,4})?";
    private static final Pattern FORM = Pattern.compile("https://(?:\\*\\.)?(?:" + LABEL + "\\.)+" + LABEL + PORT
            + "|http://(?:localhost|127\\.0\\.0\\.1)" + PORT);

    private FrameOrigin() {
    }

    public static boolean isValid(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /**
     * Whether a browser's {@code Origin} header is meant by one that is allowed.
     *
     * @param allowed such as {@code https://*.shop.example} or {@code http://127.0.0.1:*}
     */
    public static boolean matches(String allowed, String origin) {
        if (!allowed.contains("*")) {
            return allowed.equalsIgnoreCase(origin);
        }
        var pattern = Pattern.quote(allowed.toLowerCase(Locale.ROOT))
                .replace("://*.", "://\\E(?:[a-z0-9-]+\\.)+\\Q").replace(":*", "\\E(?::[0-9]{1,5})?\\Q");
        return origin.toLowerCase(Locale.ROOT).matches(pattern);
    }
}
