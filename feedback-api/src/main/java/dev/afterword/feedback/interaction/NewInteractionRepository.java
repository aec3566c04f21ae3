package dev.afterword.feedback.interaction;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.afterword.columns.Columns;
import dev.afterword.feedback.interaction.domain.Interaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes new interactions, in one statement for any number of them: the hottest path, so plain JDBC. */
@ApplicationScoped
public class NewInteractionRepository {

    private static final String INSERT = """
            insert into interaction (id, workspace_id, touchpoint, source_id, occurred_at, recorded_at,
                                     customer_ref, customer_email, customer_phone, customer_name, customer_locale,
                                     customer_time_zone, customer_segment, agent_ref, agent_name, channel,
                                     survey, survey_key, properties)
            select id, workspace_id, touchpoint, source_id, occurred_at, recorded_at, ref, email, phone, name, locale,
                   time_zone, segment, agent_ref, agent_name, channel, survey, survey_key, properties::jsonb
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[])
                as new (id, workspace_id, touchpoint, source_id, occurred_at, recorded_at, ref, email, phone, name, locale,
                        time_zone, segment, agent_ref, agent_name, channel, survey, survey_key, properties)
            on conflict (workspace_id, touchpoint, source_id) where source_id is not null do nothing
            returning id""";

    private static final String IDS_BY_SOURCE = """
            select asked.id, interaction.id
            from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[]) as asked (id, workspace_id, touchpoint, source_id)
            join interaction using (workspace_id, touchpoint, source_id)""";

    /** Two pods that store some of the same source ids wait for each other in one order only, so never for ever. */
    private static final Comparator<Interaction> BY_SOURCE = comparing(Interaction::workspace)
            .thenComparing(interaction -> interaction.details().touchpoint())
            .thenComparing(interaction -> interaction.details().sourceId(), nullsFirst(naturalOrder()));

    private final DataSource database;
    private final ObjectMapper json;

    NewInteractionRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Stores them within the caller's transaction, except those whose source id is there already, be it among these. Waits
     * for other transactions that are just storing the same ones.
     *
     * @return the ids of those stored
     */
    Set<UUID> addNew(List<Interaction> interactions) {
        if (interactions.isEmpty()) {
            return Set.of();
        }
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(INSERT)) {
            bind(insert, interactions.stream().sorted(BY_SOURCE).toList());
            var stored = new HashSet<UUID>();
            try (var rows = insert.executeQuery()) {
                while (rows.next()) {
                    stored.add(rows.getObject(1, UUID.class));
                }
            }
            return stored;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store interactions", e);
        }
    }

    /** By the id of each that {@link #addNew} left out: the id of the one stored under the same source id. */
    Map<UUID, UUID> idsBySource(List<Interaction> leftOut) {
        if (leftOut.isEmpty()) {
            return Map.of();
        }
        try (var connection = database.getConnection(); var select = connection.prepareStatement(IDS_BY_SOURCE)) {
            Columns.of(select, leftOut)
                    .set("uuid", Interaction::id)
                    .set("uuid", Interaction::workspace)
                    .set("text", each -> each.details().touchpoint())
                    .set("text", each -> each.details().sourceId());
            Map<UUID, UUID> ids = new HashMap<>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.put(rows.getObject(1, UUID.class), rows.getObject(2, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot find interactions", e);
        }
    }

    private void bind(PreparedStatement insert, List<Interaction> interactions) throws SQLException {
        Columns.of(insert, interactions)
                .set("uuid", Interaction::id)
                .set("uuid", Interaction::workspace)
                .set("text", each -> each.details().touchpoint())
                .set("text", each -> each.details().sourceId())
                .set("timestamptz", each -> each.details().occurredAt())
                .set("timestamptz", Interaction::recordedAt)
                .set("text", each -> each.details().customer().ref())
                .set("text", each -> each.details().customer().email())
                .set("text", each -> each.details().customer().phone())
                .set("text", each -> each.details().customer().name())
                .set("text", each -> each.details().customer().locale())
                .set("text", each -> each.details().customer().timeZone())
                .set("text", each -> each.details().customer().segment())
                .set("text", each -> each.details().agent().ref())
                .set("text", each -> each.details().agent().name())
                .set("text", each -> each.details().channel())
                .set("text", each -> each.details().survey().wireName())
                .set("text", each -> each.details().surveyKey())
                .set("text", each -> toJson(each.details().properties()));
    }

    private String toJson(Map<String, String> properties) {
        try {
            return json.writeValueAsString(properties);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings is always JSON", e);
        }
    }
}
