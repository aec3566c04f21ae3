package dev.afterword.messaging;

import java.util.UUID;

import dev.afterword.contracts.CloudEvent;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.inject.Singleton;

/**
 * The spans of events on their way through the broker, each in the trace of what caused it, however many are on their way in
 * one batch. An event whose trace is not recorded costs a look at a flag.
 */
@Singleton
public final class EventSpans {

    private final Tracer tracer;

    public EventSpans(OpenTelemetry telemetry) {
        tracer = telemetry.getTracer("dev.afterword.messaging");
    }

    /** Its way to the broker; end it when the broker has confirmed. */
    public Span publish(String traceparent, String type, UUID id, UUID workspace, String destination) {
        if (!TraceParent.isSampled(traceparent)) {
            return Span.getInvalid();
        }
        return start(traceparent, "publish " + type, SpanKind.PRODUCER, "send", id, workspace, destination);
    }

    /** What a service does about it; end it when that is committed. */
    Span process(String traceparent, CloudEvent<?> event, String queue) {
        if (!TraceParent.isSampled(traceparent)) {
            return Span.wrap(TraceParent.read(traceparent));
        }
        return start(traceparent, "process " + event.type(), SpanKind.CONSUMER, "process", event.id(), event.workspace(),
                queue);
    }

    /**
     * Work that was caused by one thing and asked for by another, such as an answer to the survey that an interaction led to.
     *
     * @param traceparent of what caused it
     * @param request the trace context of the request; linked with, since it is a trace of its own
     */
    public Span caused(String traceparent, String name, UUID workspace, String request) {
        if (!TraceParent.isSampled(traceparent)) {
            return Span.getInvalid();
        }
        return tracer.spanBuilder(name).setParent(parent(traceparent)).addLink(TraceParent.read(request))
                .setAttribute("afterword.workspace", workspace.toString()).startSpan();
    }

    private Span start(String traceparent, String name, SpanKind kind, String operation, UUID id, UUID workspace,
            String destination) {
        return tracer.spanBuilder(name).setParent(parent(traceparent)).setSpanKind(kind)
                .setAttribute("messaging.system", "rabbitmq").setAttribute("messaging.operation.type", operation)
                .setAttribute("messaging.destination.name", destination).setAttribute("messaging.message.id", id.toString())
                .setAttribute("afterword.workspace", workspace.toString()).startSpan();
    }

    private static Context parent(String traceparent) {
        return Context.root().with(Span.wrap(TraceParent.read(traceparent)));
    }
}
