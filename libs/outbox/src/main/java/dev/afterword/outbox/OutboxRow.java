package dev.afterword.outbox;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.messaging.Ids;
import dev.afterword.messaging.WireJson;

/** One row of the table {@code outbox}; {@code position} means nothing before the row is stored. */
record OutboxRow(long position, UUID eventId, String type, String subject, UUID workspace, Instant occurredAt,
        String traceparent, String body) {

    static OutboxRow of(Outgoing event, String source) {
        var cloudEvent = CloudEvent.of(Ids.next(), source, event.time(), event.workspace(), event.traceparent(), event.data());
        try {
            return new OutboxRow(0, cloudEvent.id(), cloudEvent.type(), cloudEvent.subject(), event.workspace(), event.time(),
                    event.traceparent(), WireJson.mapper().writeValueAsString(cloudEvent));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event record that cannot be written as JSON: " + event.data().getClass(), e);
        }
    }
}
