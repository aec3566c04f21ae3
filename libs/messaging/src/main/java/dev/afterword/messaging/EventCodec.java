package dev.afterword.messaging;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.databind.JavaType;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;

/** Reads events from the bodies of messages. */
public final class EventCodec<T extends EventData> {

    private final Typing typing;

    private EventCodec(Typing typing) {
        this.typing = typing;
    }

    /** Reads events of one record, whatever types they may have. */
    static <T extends EventData> EventCodec<T> of(Class<T> data) {
        JavaType event = eventOf(data);
        return new EventCodec<>(body -> event);
    }

    /** Reads every event that this version knows, each as its own record. */
    public static EventCodec<EventData> ofEveryType() {
        return of(EventTypes.ALL.keySet());
    }

    /** Reads events of these types, each as its own record. */
    static EventCodec<EventData> of(Collection<String> types) {
        Map<String, JavaType> events = EventTypes.of(types).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> eventOf(entry.getValue())));
        return new EventCodec<>(body -> {
            String type = WireJson.mapper().readTree(body).path("type").asText();
            JavaType event = events.get(type);
            if (event == null) {
                throw new UnreadableEvent("the event's type is none of those that this queue is for");
            }
            return event;
        });
    }

    /** @throws UnreadableEvent when the body is not a complete event of this kind */
    public CloudEvent<T> read(byte[] body) {
        CloudEvent<T> event;
        try {
            event = WireJson.mapper().readValue(body, typing.of(body));
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

    private static JavaType eventOf(Class<? extends EventData> data) {
        return WireJson.mapper().getTypeFactory().constructParametricType(CloudEvent.class, data);
    }

    private interface Typing {
        JavaType of(byte[] body) throws IOException;
    }

    /** No repetition will make sense of this message. */
    public static final class UnreadableEvent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        /** Without the parser's own words: they quote the body. */
        UnreadableEvent(String message) {
            super(message);
        }
    }
}
