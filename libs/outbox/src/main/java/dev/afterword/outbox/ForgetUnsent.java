package dev.afterword.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.afterword.contracts.AboutInteraction;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import dev.afterword.messaging.EventCodec;
import dev.afterword.messaging.Ids;
import dev.afterword.messaging.WireJson;

/** Takes a customer out of the events that wait: they may wait for hours when the broker is away. */
final class ForgetUnsent {

    private static final int BATCH = 500;
    private static final EventCodec<EventData> EVENTS = EventCodec.ofEveryType();

    private ForgetUnsent() {
    }

    static void in(Connection connection, UUID workspace, String customerRef, Instant until) throws SQLException {
        String asWritten = "\"customer_ref\":" + json(customerRef);
        long last = Long.MIN_VALUE;
        List<OutboxRow> rows;
        do {
            rows = OutboxTable.lockWithText(connection, workspace, asWritten, last, BATCH);
            OutboxTable.rewrite(connection, withoutCustomer(rows, customerRef, until));
            last = rows.isEmpty() ? last : rows.get(rows.size() - 1).position();
        } while (rows.size() == BATCH);
    }

    private static Map<Long, String> withoutCustomer(List<OutboxRow> rows, String customerRef, Instant until) {
        var changed = new HashMap<Long, String>();
        for (OutboxRow row : rows) {
            CloudEvent<EventData> event = EVENTS.read(row.body().getBytes(UTF_8));
            if (event.data() instanceof AboutInteraction<?> about
                    && customerRef.equals(about.interaction().customerRef())
                    && !Ids.timeOf(about.interaction().interactionId()).isAfter(until)) {
                changed.put(row.position(), json(event.with(about.withoutCustomer())));
            }
        }
        return changed;
    }

    private static String json(Object value) {
        try {
            return WireJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("events and texts are always JSON", e);
        }
    }
}
