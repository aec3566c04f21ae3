package dev.afterword.outbox;

import java.time.Instant;
import java.util.UUID;

/** One row of the table {@code outbox}; {@code position} means nothing before the row is stored. */
record OutboxRow(long position, UUID eventId, String type, String subject, UUID workspace, Instant occurredAt,
        String traceparent, String body) {

    static OutboxRow of(EventCopy copy) {
        var event = copy.event();
        return new OutboxRow(0, event.id(), event.type(), event.subject(), event.workspace(), event.time(), event.traceparent(),
                copy.body());
    }
}
