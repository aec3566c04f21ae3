package dev.afterword.messaging;

import java.io.IOException;

import com.fasterxml.jackson.databind.JavaType;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;

/** Reads one kind of event from the body of a message. */
final class EventCodec<T extends EventData> {

    private final JavaType type;

    EventCodec(Class<T> data) {
        type = WireJson.mapper().getTypeFactory().constructParametricType(CloudEvent.class, data);
    }

    /** Throws {@link UnreadableEvent} when the body is not a complete event of this kind. */
    CloudEvent<T> read(byte[] body) {
        CloudEvent<T> event;
        try {
            event = WireJson.mapper().readValue(body, type);
        } catch (IOException e) {
            throw new UnreadableEvent("not an event in JSON: " + Causes.inOneLine(e));
        }
        if (event == null || event.data() == null || event.id() == null || event.workspace() == null) {
            throw new UnreadableEvent("the event has no id, workspace or data");
        }
        if (!event.data().type().equals(event.type())) {
            throw new UnreadableEvent("the event's type is " + event.type() + ", its data is that of "
                    + event.data().type());
        }
        return event;
    }

    /** No repetition will make sense of this message. */
    static final class UnreadableEvent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Without the parser's own words: they quote the body. */
        UnreadableEvent(String message) {
            super(message);
        }
    }
}
