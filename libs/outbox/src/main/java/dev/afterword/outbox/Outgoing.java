package dev.afterword.outbox;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.contracts.EventData;

/**
 * Something that happened and is to be told.
 *
 * @param workspace whose event it is
 * @param traceparent W3C trace context of what caused it, or {@code null}
 * @param time when it happened
 * @param data what happened
 */
public record Outgoing(UUID workspace, String traceparent, Instant time, EventData data) {
}
