package dev.afterword.messaging;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;

import com.rabbitmq.client.AMQP.BasicProperties;

import dev.afterword.contracts.CloudEvent;

/** The message properties of an event: the CloudEvents attributes once more, for consumers that filter on headers. */
public final class EventProperties {

    /** The header of W3C trace context; the event's own, unless the message has one for its way through the broker. */
    public static final String TRACEPARENT = "traceparent";

    private static final int PERSISTENT = 2;

    private EventProperties() {
    }

    /**
     * @param attributes the event's, by their names in CloudEvents; at least {@code id}, {@code type} and {@code time}. What is
     *        {@code null} is left out
     * @param more headers besides
     */
    public static BasicProperties of(Map<String, String> attributes, Map<String, ?> more) {
        return of(attributes, Instant.parse(attributes.get("time")), more);
    }

    /** The same for who has the time not only as text. */
    public static BasicProperties of(Map<String, String> attributes, Instant time, Map<String, ?> more) {
        var headers = new HashMap<String, Object>(more);
        attributes.forEach((name, value) -> {
            if (value != null) {
                headers.put("cloudEvents_" + name, value);
            }
        });
        if (attributes.get(TRACEPARENT) != null) {
            headers.putIfAbsent(TRACEPARENT, attributes.get(TRACEPARENT));
        }
        return new BasicProperties.Builder()
                .messageId(attributes.get("id"))
                .type(attributes.get("type"))
                .contentType(CloudEvent.CONTENT_TYPE)
                .deliveryMode(PERSISTENT)
                .timestamp(Date.from(time))
                .headers(headers)
                .build();
    }
}
