package dev.afterword.messaging;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** W3C trace context in its wire form, {@code 00-<trace id>-<span id>-<flags>}; carried from cause to effect. */
public final class TraceParent {

    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {
    }

    /** A new trace, not sampled. */
    public static String next() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        // | 1: an all-zero id is invalid.
        return "00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong() | 1)
                + "-" + hex.toHexDigits(random.nextLong() | 1) + "-00";
    }

    /** What the caller sent when it is valid; a new trace otherwise, as the standard asks. */
    public static String orNext(String header) {
        return header != null && VALID.matcher(header).matches() ? header : next();
    }
}
