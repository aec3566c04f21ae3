package dev.afterword.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import dev.afterword.contracts.Exchanges;
import dev.afterword.messaging.EventSpans;
import dev.afterword.messaging.TraceParent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;

/** Watches events leave: how long that takes, and the spans of those whose trace is recorded. For one relay's thread. */
final class Departures {

    private final EventSpans spans;
    private final RelayMeters meters;
    private final Consumer<OutboxRow> sent;
    private final Map<Long, Span> underWay = new HashMap<>();
    private long began;

    Departures(EventSpans spans, RelayMeters meters, Consumer<OutboxRow> sent) {
        this.spans = spans;
        this.meters = meters;
        this.sent = sent;
    }

    /** Those of a batch before did not come to an end: the broker went away. */
    void begin() {
        underWay.values().forEach(Departures::fail);
        underWay.clear();
        began = System.nanoTime();
    }

    /** @return the trace context that goes with its message; the same again when it departs once more */
    String depart(OutboxRow row) {
        if (!TraceParent.isSampled(row.traceparent())) {
            return row.traceparent();
        }
        var span = underWay.computeIfAbsent(row.position(), position -> spans.publish(row.traceparent(), row.type(),
                row.eventId(), row.workspace(), Exchanges.EVENTS));
        return span.isRecording() ? TraceParent.of(span.getSpanContext()) : row.traceparent();
    }

    void end(List<OutboxRow> rows, List<OutboxRow> notConfirmed, int unrouted) {
        meters.confirmed(Duration.ofNanos(System.nanoTime() - began));
        meters.notConfirmed(notConfirmed.size());
        meters.unrouted(unrouted);
        var left = new HashSet<>(notConfirmed);
        var now = Instant.now();
        for (OutboxRow row : rows) {
            if (!left.contains(row)) {
                gone(row, now);
            }
        }
    }

    private void gone(OutboxRow row, Instant now) {
        meters.sent(row, now);
        sent.accept(row);
        var span = underWay.remove(row.position());
        if (span != null) {
            span.end();
        }
    }

    private static void fail(Span span) {
        span.setStatus(StatusCode.ERROR);
        span.end();
    }
}
