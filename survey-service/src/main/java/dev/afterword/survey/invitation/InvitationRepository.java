package dev.afterword.survey.invitation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.hibernate.Session;

import dev.afterword.columns.Columns;
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

    /** The hour is for a transaction that was slow to commit, and for clocks that differ. */
    private static final String TO_EXPIRE = """
            expires_at > (select swept_until - interval '1 hour' from expiry_sweep) and expires_at <= :now
                and status in ('scheduled', 'sent', 'opened')""";

    private static final InteractionJson INTERACTION_JSON = new InteractionJson();

    /** Until the end of the transaction nobody else may answer this invitation. */
    public Optional<InvitationEntity> lock(UUID interactionId) {
        return findByIdOptional(interactionId, LockModeType.PESSIMISTIC_WRITE);
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

    /** Returns false when it was opened before. What failed stays so once its time is over: nobody would let it expire. */
    boolean markOpened(InvitationEntity invitation, Instant now) {
        return getEntityManager().createNativeQuery("""
                update invitation set opened_at = :now,
                    status = case when status in ('scheduled', 'sent') or status = 'failed' and expires_at > :now
                        then 'opened' else status end
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
                    select interaction_id from invitation where %s
                    order by expires_at limit :limit for update skip locked)
                returning *""".formatted(TO_EXPIRE), InvitationEntity.class)
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .setParameter("limit", atMost)
                .getResultList();
    }

    /** Notes how far all that is to expire has expired: up to the first that was left, or else until now. */
    void noteSwept(Instant now) {
        getEntityManager().createNativeQuery("""
                update expiry_sweep set swept_until = coalesce((select min(expires_at) from invitation where %s),
                    least(cast(:now as timestamptz), now())) -- not beyond the database's own time, if ours runs ahead"""
                .formatted(TO_EXPIRE))
                .setParameter("now", now.atOffset(ZoneOffset.UTC))
                .executeUpdate();
    }

    private static Set<UUID> addNew(Connection connection, List<InvitationEntity> invitations) throws SQLException {
        try (var insert = connection.prepareStatement(ADD_NEW)) {
            Columns.of(insert, invitations)
                    .set("uuid", invitation -> invitation.interactionId)
                    .set("uuid", invitation -> invitation.id)
                    .set("uuid", invitation -> invitation.workspace)
                    .set("text", invitation -> invitation.surveyKey)
                    .set("int", invitation -> invitation.surveyVersion)
                    .set("text", invitation -> invitation.suppressedBecause)
                    .set("text", invitation -> invitation.standing)
                    .set("text", invitation -> INTERACTION_JSON.convertToDatabaseColumn(invitation.interaction))
                    .set("text", invitation -> invitation.traceparent)
                    .set("timestamptz", invitation -> invitation.createdAt)
                    .set("text", invitation -> invitation.status.wireName())
                    .set("text", invitation -> invitation.channel)
                    .set("text", invitation -> invitation.triggerKey)
                    .set("text", invitation -> invitation.touchpoint)
                    .set("text", invitation -> invitation.contactKey)
                    .set("text", invitation -> invitation.contactKeys)
                    .set("timestamptz", invitation -> invitation.dueAt)
                    .set("timestamptz", invitation -> invitation.expiresAt)
                    .set("text", invitation -> invitation.promisedBy)
                    .set("timestamptz", invitation -> invitation.promiseDueAt)
                    .set("timestamptz", invitation -> invitation.occurredAt);
            var added = new HashSet<UUID>();
            try (var ids = insert.executeQuery()) {
                while (ids.next()) {
                    added.add(ids.getObject(1, UUID.class));
                }
            }
            return added;
        }
    }
}
