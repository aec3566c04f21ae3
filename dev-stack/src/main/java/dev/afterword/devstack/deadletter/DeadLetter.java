package dev.afterword.devstack.deadletter;

import java.util.List;
import java.util.Map;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.GetResponse;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message that a service could not process, without its body: that may hold what a customer wrote.
 *
 * @param queue where it came from, or {@code null} when nobody noted it
 * @param failedAt RFC 3339, or empty when the broker itself gave up on it
 * @param reason why it could not be processed
 * @param type of the event, or {@code ?} when the body is no event
 * @param eventId of the event, or {@code ?}
 */
public record DeadLetter(String queue, String failedAt, String reason, String type, String eventId) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static DeadLetter of(GetResponse message) {
        Map<String, Object> headers = headersOf(message.getProps());
        JsonNode event = read(message.getBody());
        return new DeadLetter(
                queueOf(headers),
                text(headers.get("afterword-failed-at")),
                headers.containsKey("afterword-reason") ? text(headers.get("afterword-reason"))
                        : "delivered too often without an answer; its consumer died each time",
                event.path("type").asString("?"),
                event.path("id").asString("?"));
    }

    static Map<String, Object> headersOf(BasicProperties properties) {
        return properties.getHeaders() == null ? Map.of() : properties.getHeaders();
    }

    /** Our own note, or the broker's when it was the one that gave up. */
    private static String queueOf(Map<String, Object> headers) {
        if (headers.containsKey("afterword-queue")) {
            return text(headers.get("afterword-queue"));
        }
        if (headers.get("x-death") instanceof List<?> deaths && !deaths.isEmpty()
                && deaths.get(0) instanceof Map<?, ?> latest && latest.get("queue") != null) {
            return text(latest.get("queue"));
        }
        return null;
    }

    private static String text(Object header) {
        return header == null ? "" : header.toString();
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }
}
