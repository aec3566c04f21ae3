package dev.afterword.survey.invitation;

import static java.util.stream.Collectors.toMap;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.hibernate.Session;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

/** Invitations by the interaction they ask about. */
@ApplicationScoped
public class InvitationRepository implements PanacheRepositoryBase<InvitationEntity, UUID> {

    private static final String ADD_NEW = """
            insert into invitation (interaction_id, id, workspace, survey_key, survey_version, suppressed_because, standing,
                interaction, traceparent, created_at, status, channel, trigger_key, touchpoint, contact_key, contact_keys,
                due_at, expires_at, promised_by, promise_due_at, occurred_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::int[], ?::text[], ?::text[],
                ?::text[], ?::text[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                ?::timestamptz[], ?::timestamptz[], ?::text[], ?::timestamptz[], ?::timestamptz[])
            order by 1 -- everybody in the same order, so that pods with the same events wait for and don't block each other
            on conflict (interaction_id) do nothing
            returning id""";

    /** One parameter for any number of ids: Hibernate would translate a list of them anew for each group of answers. */
    private static final String LOCK = """
            select * from invitation where interaction_id = any(:interactions) order by interaction_id for update""";

    private static final InteractionJson INTERACTION_JSON = new InteractionJson();

    /** Until the end of the transaction nobody else may answer this invitation. */
    public Optional<InvitationEntity> lock(UUID interactionId) {
        return findByIdOptional(interactionId, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Until the end of the transaction nobody else may answer these invitations. Everybody locks them in the same order.
     *
     * @return those that are there, by the interaction they ask about
     */
    @SuppressWarnings("unchecked")
    public Map<UUID, InvitationEntity> lock(List<UUID> interactions) {
        List<InvitationEntity> locked = getEntityManager().createNativeQuery(LOCK, InvitationEntity.class)
                .setParameter("interactions", interactions.toArray(UUID[]::new)).getResultList();
        return locked.stream().collect(toMap(invitation -> invitation.interactionId, invitation -> invitation));
    }

    /**
     * One statement for all of them.
     *
     * @return the ids of those that are new; the others were told of before, by an event that came twice
     */
    Set<UUID> addNew(List<InvitationEntity> invitations) {
        return getEntityManager().unwrap(Session.class)
                .doReturningWork(connection -> addNew(connection, invitations));
    }

    /** Returns false when it was opened before. */
    boolean markOpened(InvitationEntity invitation, Instant now) {
        return getEntityManager().createNativeQuery("""
                update invitation set opened_at = :now,
                    status = case when status in ('scheduled', 'sent', 'failed') then 'opened' else status end
                where interaction_id = :interaction and workspace = :workspace and opened_at is null""")
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("interaction", invitation.interactionId)
                .setParameter("workspace", invitation.workspace)
                .executeUpdate() == 1;
    }

    /** Marks up to so many whose time is over, leaving those that somebody else is just dealing with. */
    @SuppressWarnings("unchecked")
    List<InvitationEntity> expire(Instant now, int atMost) {
        return getEntityManager().createNativeQuery("""
                update invitation set status = 'expired' where interaction_id in (
                    select interaction_id from invitation
                    where expires_at <= :now and status in ('scheduled', 'sent', 'opened')
                    order by expires_at limit :limit for update skip locked)
                returning *""", InvitationEntity.class)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("limit", atMost)
                .getResultList();
    }

    private static Set<UUID> addNew(Connection connection, List<InvitationEntity> invitations) throws SQLException {
        var columns = new Columns(connection, invitations);
        try (var insert = connection.prepareStatement(ADD_NEW)) {
            insert.setArray(1, columns.of("uuid", invitation -> invitation.interactionId));
            insert.setArray(2, columns.of("uuid", invitation -> invitation.id));
            insert.setArray(3, columns.of("uuid", invitation -> invitation.workspace));
            insert.setArray(4, columns.of("text", invitation -> invitation.surveyKey));
            insert.setArray(5, columns.of("int4", invitation -> invitation.surveyVersion));
            insert.setArray(6, columns.of("text", invitation -> invitation.suppressedBecause));
            insert.setArray(7, columns.of("text", invitation -> invitation.standing));
            insert.setArray(8, columns.of("text",
                    invitation -> INTERACTION_JSON.convertToDatabaseColumn(invitation.interaction)));
            insert.setArray(9, columns.of("text", invitation -> invitation.traceparent));
            insert.setArray(10, columns.of("timestamptz", invitation -> invitation.createdAt));
            insert.setArray(11, columns.of("text", invitation -> invitation.status.wireName()));
            insert.setArray(12, columns.of("text", invitation -> invitation.channel));
            insert.setArray(13, columns.of("text", invitation -> invitation.triggerKey));
            insert.setArray(14, columns.of("text", invitation -> invitation.touchpoint));
            insert.setArray(15, columns.of("text", invitation -> invitation.contactKey));
            insert.setArray(16, columns.of("text", invitation -> invitation.contactKeys));
            insert.setArray(17, columns.of("timestamptz", invitation -> invitation.dueAt));
            insert.setArray(18, columns.of("timestamptz", invitation -> invitation.expiresAt));
            insert.setArray(19, columns.of("text", invitation -> invitation.promisedBy));
            insert.setArray(20, columns.of("timestamptz", invitation -> invitation.promiseDueAt));
            insert.setArray(21, columns.of("timestamptz", invitation -> invitation.occurredAt));
            var added = new HashSet<UUID>();
            try (var ids = insert.executeQuery()) {
                while (ids.next()) {
                    added.add(ids.getObject(1, UUID.class));
                }
            }
            return added;
        }
    }

    private record Columns(Connection connection, List<InvitationEntity> rows) {

        java.sql.Array of(String type, Function<InvitationEntity, Object> value) throws SQLException {
            return connection.createArrayOf(type, rows.stream().map(value).toArray());
        }
    }
}
