package dev.afterword.feedback.interaction;

import static java.time.ZoneOffset.UTC;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.afterword.feedback.interaction.domain.Interaction;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The interactions of every workspace. Written with plain JDBC: this is the one statement of the hottest path. */
@ApplicationScoped
public class InteractionRepository implements PanacheRepositoryBase<InteractionEntity, UUID> {

    private static final String INSERT = """
            insert into interaction (id, workspace_id, touchpoint, source_id, occurred_at, recorded_at,
                                     customer_ref, customer_email, customer_phone, customer_name, customer_locale,
                                     customer_time_zone, customer_segment, agent_ref, agent_name, channel,
                                     properties, survey, survey_key)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
            on conflict (workspace_id, touchpoint, source_id) where source_id is not null do nothing""";

    private final DataSource database;
    private final ObjectMapper json;

    InteractionRepository(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * Stores it within the caller's transaction and returns true; or returns false when that source id is there
     * already. Waits for another transaction that is just storing the same one.
     */
    boolean addIfNew(Interaction interaction) {
        try (var connection = database.getConnection(); var insert = connection.prepareStatement(INSERT)) {
            bind(insert, interaction);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot store an interaction", e);
        }
    }

    Optional<Interaction> find(UUID workspace, UUID id) {
        return find("workspaceId = ?1 and id = ?2", workspace, id)
                .firstResultOptional()
                .map(InteractionEntity::toInteraction);
    }

    Optional<Interaction> findBySource(UUID workspace, String touchpoint, String sourceId) {
        return find("workspaceId = ?1 and touchpoint = ?2 and sourceId = ?3", workspace, touchpoint, sourceId)
                .firstResultOptional()
                .map(InteractionEntity::toInteraction);
    }

    private void bind(PreparedStatement insert, Interaction interaction) throws SQLException {
        var details = interaction.details();
        var customer = details.customer();
        Object[] values = { interaction.id(), interaction.workspace(), details.touchpoint(), details.sourceId(),
                utc(details.occurredAt()), utc(interaction.recordedAt()),
                customer.ref(), customer.email(), customer.phone(), customer.name(), customer.locale(),
                customer.timeZone(), customer.segment(), details.agent().ref(), details.agent().name(), details.channel(),
                toJson(details.properties()), details.survey().wireName(), details.surveyKey() };
        for (int i = 0; i < values.length; i++) {
            insert.setObject(i + 1, values[i]);
        }
    }

    private static OffsetDateTime utc(Instant time) {
        return time.atOffset(UTC);
    }

    private String toJson(Map<String, String> properties) {
        try {
            return json.writeValueAsString(properties);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a map of strings is always JSON", e);
        }
    }
}
