package dev.afterword.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import dev.afterword.messaging.Ids;
import dev.afterword.messaging.WireJson;

/**
 * An event as it is told.
 *
 * @param body the same as JSON, as on the wire
 */
public record EventCopy(CloudEvent<? extends EventData> event, String body) {

    /** An event as its JSON. */
    public static EventCopy of(CloudEvent<? extends EventData> event) {
        try {
            return new EventCopy(event, WireJson.mapper().writeValueAsString(event));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an event record that cannot be written as JSON: " + event.data().getClass(), e);
        }
    }

    static EventCopy of(Outgoing event, String source) {
        return of(CloudEvent.of(Ids.next(), source, event.time(), event.workspace(), event.traceparent(), event.data()));
    }
}
