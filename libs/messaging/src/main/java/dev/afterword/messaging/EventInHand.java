package dev.afterword.messaging;

import java.time.Instant;

import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.MDC;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;

/**
 * An event from its arrival until it is settled, with the span of that time.
 *
 * @param event as its handler sees it: caused by the span, where there is one, so that what follows comes below it
 */
record EventInHand<T extends EventData>(Message<byte[]> message, CloudEvent<T> event, Span span) {

    private static final String WORKSPACE = "workspace";

    static <T extends EventData> EventInHand<T> of(Message<byte[]> message, CloudEvent<T> event, EventSpans spans,
            String queue) {
        String onTheWay = QueueMessage.traceparent(message);
        Span span = spans.process(onTheWay == null ? event.traceparent() : onTheWay, event, queue);
        return new EventInHand<>(message, span.isRecording() ? event.causedBy(TraceParent.of(span.getSpanContext())) : event,
                span);
    }

    /** What is logged until it is closed has the event's trace and workspace. For a thread that does nothing else meanwhile. */
    Scope inLogs() {
        Scope trace = span.makeCurrent();
        MDC.put(WORKSPACE, event.workspace().toString());
        return () -> {
            MDC.remove(WORKSPACE);
            trace.close();
        };
    }

    /** Its message is settled. */
    void handled(ConsumerMeters meters) {
        meters.handled(event.time(), Instant.now());
        span.end();
    }

    void failed(RuntimeException fault) {
        span.recordException(fault);
        span.setStatus(StatusCode.ERROR);
        span.end();
    }
}
