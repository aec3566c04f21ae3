package dev.afterword.outbox;

import java.util.HashMap;
import java.util.Map;

import com.rabbitmq.client.AMQP.BasicProperties;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.messaging.EventProperties;

/** The message properties of a row. */
final class EventHeaders {

    private final String source;

    EventHeaders(String source) {
        this.source = source;
    }

    /** @param traceparent of its way through the broker; the attribute keeps naming what caused it */
    BasicProperties of(OutboxRow row, String traceparent) {
        var attributes = new HashMap<String, String>();
        attributes.put("specversion", CloudEvent.SPEC_VERSION);
        attributes.put("id", row.eventId().toString());
        attributes.put("source", source);
        attributes.put("type", row.type());
        attributes.put("subject", row.subject());
        attributes.put("time", row.occurredAt().toString());
        attributes.put("workspace", row.workspace().toString());
        attributes.put("traceparent", row.traceparent());
        return EventProperties.of(attributes, row.occurredAt(),
                traceparent == null ? Map.of() : Map.of(EventProperties.TRACEPARENT, traceparent));
    }
}
