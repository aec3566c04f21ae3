package dev.afterword.feedback.outcome;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import dev.afterword.columns.Columns;
import dev.afterword.feedback.outcome.domain.Outcome;
import jakarta.enterprise.context.ApplicationScoped;

/** What became of invitations. Plain JDBC: one statement takes a whole batch. */
@ApplicationScoped
public class OutcomeRepository {

    /**
     * The share lock keeps an interaction from being deleted, and its self-rating from being decided, until this commits; in
     * the
     * order of the ids, so that nobody waits in a circle. What {@code least} and {@code greatest} do, {@link Outcome#and} does.
     */
    private static final String ADD = """
            with known as (
                select given.*
                from interaction join unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[],
                        ?::timestamptz[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::int[])
                    as given (workspace, interaction, scheduled_at, channel, survey_key, suppressed_reason, sent_at,
                        sent_channel, opened_at, answered_at, completed_at, response_revision)
                    on interaction.workspace_id = given.workspace and interaction.id = given.interaction
                order by interaction.id for key share of interaction)
            insert into outcome as o (workspace_id, interaction_id, scheduled_at, channel, survey_key, suppressed_reason,
                sent_at, sent_channel, opened_at, answered_at, completed_at, response_revision)
            select * from known
            on conflict (interaction_id) do update set
                scheduled_at = least(o.scheduled_at, excluded.scheduled_at),
                channel = least(o.channel, excluded.channel),
                survey_key = least(o.survey_key, excluded.survey_key),
                suppressed_reason = least(o.suppressed_reason, excluded.suppressed_reason),
                sent_at = least(o.sent_at, excluded.sent_at),
                sent_channel = least(o.sent_channel, excluded.sent_channel),
                opened_at = least(o.opened_at, excluded.opened_at),
                answered_at = least(o.answered_at, excluded.answered_at),
                completed_at = least(o.completed_at, excluded.completed_at),
                response_revision = greatest(o.response_revision, excluded.response_revision)""";

    private static final String FIND = "select * from outcome where workspace_id = ? and interaction_id = any (?)";

    private final DataSource database;

    OutcomeRepository(DataSource database) {
        this.database = database;
    }

    /** Adds what is told to what is known. @param told one for each interaction */
    void add(Collection<ToldOutcome> told) {
        try (var connection = database.getConnection(); var add = connection.prepareStatement(ADD)) {
            Columns.of(add, told)
                    .set("uuid", outcome -> outcome.about().workspace())
                    .set("uuid", outcome -> outcome.about().interaction())
                    .set("timestamptz", outcome -> outcome.outcome().scheduledAt())
                    .set("text", outcome -> outcome.outcome().channel())
                    .set("text", outcome -> outcome.outcome().survey())
                    .set("text", outcome -> outcome.outcome().suppressedReason())
                    .set("timestamptz", outcome -> outcome.outcome().sentAt())
                    .set("text", outcome -> outcome.outcome().sentChannel())
                    .set("timestamptz", outcome -> outcome.outcome().openedAt())
                    .set("timestamptz", outcome -> outcome.outcome().answeredAt())
                    .set("timestamptz", outcome -> outcome.outcome().completedAt())
                    .set("int", outcome -> outcome.outcome().revision());
            add.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot note what became of invitations", e);
        }
    }

    /** By the interaction; those of which nothing was told are absent. */
    public Map<UUID, InvitationView> find(UUID workspace, Collection<UUID> interactions) {
        try (var connection = database.getConnection(); var find = connection.prepareStatement(FIND)) {
            find.setObject(1, workspace);
            find.setArray(2, connection.createArrayOf("uuid", interactions.toArray()));
            var found = new HashMap<UUID, InvitationView>();
            try (var row = find.executeQuery()) {
                while (row.next()) {
                    found.put(row.getObject("interaction_id", UUID.class), InvitationView.of(read(row)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what became of invitations", e);
        }
    }

    public Optional<InvitationView> find(UUID workspace, UUID interaction) {
        return Optional.ofNullable(find(workspace, List.of(interaction)).get(interaction));
    }

    private static Outcome read(ResultSet row) throws SQLException {
        return new Outcome(instant(row, "scheduled_at"), row.getString("channel"), row.getString("survey_key"),
                row.getString("suppressed_reason"), instant(row, "sent_at"), row.getString("sent_channel"),
                instant(row, "opened_at"), instant(row, "answered_at"), instant(row, "completed_at"),
                row.getObject("response_revision", Integer.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
