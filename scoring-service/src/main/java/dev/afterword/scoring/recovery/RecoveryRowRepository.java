package dev.afterword.scoring.recovery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import dev.afterword.contracts.InteractionContext;
import dev.afterword.messaging.WireJson;
import dev.afterword.scoring.recovery.domain.CaseFile;
import dev.afterword.scoring.recovery.domain.Outcome;

/** How a recovery looks in a row: part of {@link RecoveryRepository}. */
final class RecoveryRowRepository {

    private RecoveryRowRepository() {
    }

    static Recovery read(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new Recovery(row.getObject("workspace", UUID.class), row.getObject("recovery_id", UUID.class),
                row.getInt("version"), row.getObject("response_id", UUID.class),
                parse(row.getString("interaction"), InteractionContext.class),
                new CaseFile(row.getString("assignee"), row.getString("root_cause"), row.getString("action"),
                        outcome == null ? null : Outcome.named(outcome).orElseThrow()),
                time(row, "opened_at"), time(row, "due_at"), time(row, "escalated_at"), time(row, "closed_at"));
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        var array = row.getArray(column);
        return array == null ? null : Arrays.asList((String[]) array.getArray());
    }

    /** Metric to value, as the column {@code scores} has them; {@code null} where that is. */
    static Map<String, Integer> scores(ResultSet row) throws SQLException {
        String json = row.getString("scores");
        return json == null ? null : WireJson.mapper().convertValue(parse(json, Map.class), new TypeReference<>() {
        });
    }

    static String json(Object value) {
        try {
            return WireJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what came as JSON is always JSON", e);
        }
    }

    static <T> T parse(String json, Class<T> type) {
        try {
            return WireJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a recovery is kept in a form that nobody here writes", e);
        }
    }
}
