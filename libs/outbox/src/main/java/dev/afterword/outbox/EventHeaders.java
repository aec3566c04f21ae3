package dev.afterword.outbox;

import java.util.Date;
import java.util.HashMap;

import com.rabbitmq.client.AMQP.BasicProperties;

import dev.afterword.contracts.CloudEvent;

/** The message properties of an event: the CloudEvents attributes once more, for consumers that filter on headers. */
final class EventHeaders {

    private static final int PERSISTENT = 2;

    private final String source;

    EventHeaders(String source) {
        this.source = source;
    }

    BasicProperties of(OutboxRow row) {
        var headers = new HashMap<String, Object>();
        headers.put("cloudEvents_specversion", CloudEvent.SPEC_VERSION);
        headers.put("cloudEvents_id", row.eventId().toString());
        headers.put("cloudEvents_source", source);
        headers.put("cloudEvents_type", row.type());
        headers.put("cloudEvents_subject", row.subject());
        headers.put("cloudEvents_time", row.occurredAt().toString());
        headers.put("cloudEvents_workspace", row.workspace().toString());
        if (row.traceparent() != null) {
            headers.put("cloudEvents_traceparent", row.traceparent());
            headers.put("traceparent", row.traceparent());
        }
        return new BasicProperties.Builder()
                .messageId(row.eventId().toString())
                .type(row.type())
                .contentType(CloudEvent.CONTENT_TYPE)
                .deliveryMode(PERSISTENT)
                .timestamp(Date.from(row.occurredAt()))
                .headers(headers)
                .build();
    }
}
