package dev.afterword.survey.response;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import javax.sql.DataSource;

import dev.afterword.columns.Columns;
import dev.afterword.survey.invitation.InteractionJson;
import dev.afterword.survey.invitation.InvitationEntity;
import dev.afterword.survey.invitation.StatusText;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * What answers need and change, in one statement each for any number of them: the hottest path, so plain JDBC. Nothing that it
 * returns belongs to a session: what is changed there is kept only by {@link #keep}.
 */
@ApplicationScoped
class AnsweringRepository {

    private static final String LOCK = """
            select interaction_id, id, workspace, survey_key, survey_version, suppressed_because, standing, promised_by,
                   interaction, traceparent, status, expires_at, opened_at, erased_at
            from invitation where interaction_id = any(?)
            order by interaction_id for no key update""";

    private static final String RESPONSES = """
            select id, invitation_id, workspace, revision, answers, answered_at, completed_at, scored
            from response where invitation_id = any(?)""";

    private static final String BEGIN = """
            insert into response (id, invitation_id, workspace, revision, answers, answered_at, completed_at, scored)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::int[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                                 ?::boolean[])""";

    private static final String REVISE = """
            update response set revision = new.revision, answers = new.answers, answered_at = new.answered_at,
                                completed_at = new.completed_at, scored = new.scored
            from unnest(?::uuid[], ?::int[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::boolean[])
                as new (id, revision, answers, answered_at, completed_at, scored)
            where response.id = new.id""";

    private static final String ANSWERED = """
            update invitation set status = new.status, opened_at = new.opened_at
            from unnest(?::uuid[], ?::text[], ?::timestamptz[]) as new (interaction_id, status, opened_at)
            where invitation.interaction_id = new.interaction_id""";

    private static final InteractionJson INTERACTION = new InteractionJson();
    private static final StatusText STATUS = new StatusText();
    private static final AnswerSheetJson ANSWERS = new AnswerSheetJson();

    private final DataSource database;

    AnsweringRepository(DataSource database) {
        this.database = database;
    }

    /**
     * Until the end of the transaction nobody else may answer these invitations. Everybody locks them in the same order.
     *
     * @return those that are there, by the interaction they ask about; of each, what answering needs
     */
    Map<UUID, InvitationEntity> lock(Collection<UUID> interactions) {
        try (var connection = database.getConnection(); var lock = connection.prepareStatement(LOCK)) {
            Columns.of(lock, interactions).set("uuid", id -> id);
            var locked = new HashMap<UUID, InvitationEntity>();
            try (var row = lock.executeQuery()) {
                while (row.next()) {
                    var invitation = invitation(row);
                    locked.put(invitation.interactionId, invitation);
                }
            }
            return locked;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot lock invitations", e);
        }
    }

    /** Those that are there, by the invitation they answer. To be asked after the lock: one may have waited for them. */
    Map<UUID, ResponseEntity> responsesTo(Collection<InvitationEntity> invitations) {
        if (invitations.isEmpty()) {
            return new HashMap<>();
        }
        try (var connection = database.getConnection(); var find = connection.prepareStatement(RESPONSES)) {
            Columns.of(find, invitations).set("uuid", invitation -> invitation.id);
            var found = new HashMap<UUID, ResponseEntity>();
            try (var row = find.executeQuery()) {
                while (row.next()) {
                    var response = response(row);
                    found.put(response.invitationId, response);
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read responses", e);
        }
    }

    /** @param answered whose answers, and so they themselves, have changed */
    void keep(Collection<ResponseEntity> begun, Collection<ResponseEntity> revised, Collection<InvitationEntity> answered) {
        try (var connection = database.getConnection()) {
            begin(connection, begun);
            revise(connection, revised);
            markAnswered(connection, answered);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot keep answers", e);
        }
    }

    private static void begin(Connection connection, Collection<ResponseEntity> begun) throws SQLException {
        if (begun.isEmpty()) {
            return;
        }
        try (var insert = connection.prepareStatement(BEGIN)) {
            Columns.of(insert, begun)
                    .set("uuid", response -> response.id)
                    .set("uuid", response -> response.invitationId)
                    .set("uuid", response -> response.workspace)
                    .set("int", response -> response.revision)
                    .set("text", response -> ANSWERS.convertToDatabaseColumn(response.answers))
                    .set("timestamptz", response -> response.answeredAt)
                    .set("timestamptz", response -> response.completedAt)
                    .set("boolean", response -> response.scored);
            insert.executeUpdate();
        }
    }

    private static void revise(Connection connection, Collection<ResponseEntity> revised) throws SQLException {
        if (revised.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(REVISE)) {
            Columns.of(update, revised)
                    .set("uuid", response -> response.id)
                    .set("int", response -> response.revision)
                    .set("text", response -> ANSWERS.convertToDatabaseColumn(response.answers))
                    .set("timestamptz", response -> response.answeredAt)
                    .set("timestamptz", response -> response.completedAt)
                    .set("boolean", response -> response.scored);
            update.executeUpdate();
        }
    }

    private static void markAnswered(Connection connection, Collection<InvitationEntity> answered) throws SQLException {
        if (answered.isEmpty()) {
            return;
        }
        try (var update = connection.prepareStatement(ANSWERED)) {
            Columns.of(update, answered)
                    .set("uuid", invitation -> invitation.interactionId)
                    .set("text", invitation -> invitation.status.wireName())
                    .set("timestamptz", invitation -> invitation.openedAt);
            update.executeUpdate();
        }
    }

    private static InvitationEntity invitation(ResultSet row) throws SQLException {
        var invitation = new InvitationEntity();
        invitation.interactionId = row.getObject("interaction_id", UUID.class);
        invitation.id = row.getObject("id", UUID.class);
        invitation.workspace = row.getObject("workspace", UUID.class);
        invitation.surveyKey = row.getString("survey_key");
        invitation.surveyVersion = row.getObject("survey_version", Integer.class);
        invitation.suppressedBecause = row.getString("suppressed_because");
        invitation.standing = row.getString("standing");
        invitation.promisedBy = row.getString("promised_by");
        invitation.interaction = INTERACTION.convertToEntityAttribute(row.getString("interaction"));
        invitation.traceparent = row.getString("traceparent");
        invitation.status = STATUS.convertToEntityAttribute(row.getString("status"));
        invitation.expiresAt = time(row, "expires_at");
        invitation.openedAt = time(row, "opened_at");
        invitation.erasedAt = time(row, "erased_at");
        return invitation;
    }

    private static ResponseEntity response(ResultSet row) throws SQLException {
        var response = new ResponseEntity();
        response.id = row.getObject("id", UUID.class);
        response.invitationId = row.getObject("invitation_id", UUID.class);
        response.workspace = row.getObject("workspace", UUID.class);
        response.revision = row.getInt("revision");
        response.answers = ANSWERS.convertToEntityAttribute(row.getString("answers"));
        response.answeredAt = time(row, "answered_at");
        response.completedAt = time(row, "completed_at");
        response.scored = row.getBoolean("scored");
        return response;
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
