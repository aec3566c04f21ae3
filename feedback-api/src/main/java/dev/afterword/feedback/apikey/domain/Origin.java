package dev.afterword.feedback.apikey.domain;

import java.util.Set;
import java.util.regex.Pattern;

/** Where a web page comes from, exactly as browsers write it into the {@code Origin} header. */
public final class Origin {

    /** What an origin must be, as told to whoever sent another. */
    public static final String RULE = "must be an origin as browsers send it: https://shop.example.org, in small letters, without"
            + " path, trailing slash or the usual port; http:// only for localhost and 127.0.0.1";

    /** A scheme, the longest host name that DNS knows, and a port. */
    public static final int LONGEST = 8 + 253 + 6;

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final String PORT = "(?::([1-9][0-9]{0,4}))?";
    private static final Pattern HTTPS = Pattern.compile("https://(?:" + LABEL + "\\.)*" + LABEL + PORT);
    private static final Pattern LOCAL = Pattern.compile("http://(?:localhost|127\\.0\\.0\\.1)" + PORT);
    private static final Set<String> USUAL_PORTS = Set.of("https 443", "http 80");
    private static final int LAST_PORT = 65_535;

    private Origin() {
    }

    /** Whether a browser could send it and a workspace may allow it. Compared as text from then on, so spelling counts. */
    public static boolean isAllowed(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        var https = HTTPS.matcher(text);
        if (https.matches()) {
            return isSpelledOut("https", https.group(1));
        }
        var local = LOCAL.matcher(text);
        return local.matches() && isSpelledOut("http", local.group(1));
    }

    private static boolean isSpelledOut(String scheme, String port) {
        return port == null || Integer.parseInt(port) <= LAST_PORT && !USUAL_PORTS.contains(scheme + " " + port);
    }
}
