package dev.afterword.messaging;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;

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
        return isValid(header) ? header : next();
    }

    /**
     * The context of the work that this thread is at, which what follows belongs below.
     *
     * @param header what the caller sent; the cause where the work at hand is not recorded
     */
    public static String here(String header) {
        var span = Span.current();
        if (!span.isRecording() && isValid(header)) {
            return header;
        }
        return span.getSpanContext().isValid() ? of(span.getSpanContext()) : next();
    }

    public static String of(SpanContext span) {
        return "00-" + span.getTraceId() + "-" + span.getSpanId() + "-" + span.getTraceFlags().asHex();
    }

    /** Whether what it says is recorded; nothing is made of those that are not. */
    public static boolean isSampled(String traceparent) {
        return traceparent != null && traceparent.endsWith("01");
    }

    /** The span it names; an invalid one for what is no trace context. */
    public static SpanContext read(String traceparent) {
        if (!isValid(traceparent)) {
            return SpanContext.getInvalid();
        }
        return SpanContext.createFromRemoteParent(traceparent.substring(3, 35), traceparent.substring(36, 52),
                TraceFlags.fromHex(traceparent, 53), TraceState.getDefault());
    }

    private static boolean isValid(String traceparent) {
        return traceparent != null && VALID.matcher(traceparent).matches();
    }
}
