package dev.afterword.scoring.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.afterword.messaging.EventProperties;
import dev.afterword.messaging.QueueFeed;
import dev.afterword.messaging.WireJson;

/** An event as a message for a CRM: the same body and headers as on the exchange. */
final class CrmMessage {

    /** Tells a CRM that it may have had this event before: the id of the replay. */
    static final String REPLAY_HEADER = "afterword-replay";

    private CrmMessage() {
    }

    /** @param replay which one it belongs to; {@code null} for an event that is sent for the first time */
    static QueueFeed.Message of(String body, UUID replay) {
        Map<String, ?> more = replay == null ? Map.of() : Map.of(REPLAY_HEADER, replay.toString());
        return new QueueFeed.Message(EventProperties.of(attributesOf(body), more), body.getBytes(UTF_8));
    }

    private static Map<String, String> attributesOf(String body) {
        try {
            var attributes = new HashMap<String, String>();
            WireJson.mapper().readTree(body).properties().forEach(field -> {
                if (field.getValue().isTextual() && !field.getKey().equals("datacontenttype")) {
                    attributes.put(field.getKey(), field.getValue().textValue());
                }
            });
            return attributes;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept events are always JSON", e);
        }
    }
}
