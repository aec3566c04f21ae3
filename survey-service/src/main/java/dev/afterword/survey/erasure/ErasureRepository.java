package dev.afterword.survey.erasure;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import dev.afterword.survey.invitation.DeliveryRepository;
import dev.afterword.survey.invitation.InvitationEntity;
import dev.afterword.survey.policy.ContactRepository;
import dev.afterword.survey.policy.domain.ContactKeys;
import dev.afterword.survey.response.ResponseRepository;
import dev.afterword.survey.standing.StandingRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** All that this database holds of a customer. Whoever stores more of them adds it here. */
@ApplicationScoped
public class ErasureRepository {

    /** Waits for whoever is just answering; from then on {@code erased_at} lets nobody answer. */
    private static final String FORGET = """
            update invitation set erased_at = :erasedAt, contact_key = null, contact_keys = null,
                interaction = cast(cast(interaction as jsonb) - 'customer_ref' - 'segment' - 'locale' as text)
            where interaction_id in (
                select interaction_id from invitation
                where workspace = :workspace and cast(interaction as jsonb) ->> 'customer_ref' = :ref
                    and interaction_id < :bound
                order by interaction_id limit :limit for no key update)
            returning interaction_id""";

    private final EntityManager entities;
    private final ResponseRepository responses;
    private final DeliveryRepository deliveries;
    private final ContactRepository contacts;
    private final StandingRepository standings;

    ErasureRepository(EntityManager entities, ResponseRepository responses, DeliveryRepository deliveries,
            ContactRepository contacts, StandingRepository standings) {
        this.entities = entities;
        this.responses = responses;
        this.deliveries = deliveries;
        this.contacts = contacts;
        this.standings = standings;
    }

    /** Takes the customer out of up to {@code limit} invitations, and out of the answers to them; returns of how many. */
    @SuppressWarnings("unchecked")
    int forget(UUID workspace, String customerRef, Instant erasedAt, int limit) {
        List<UUID> forgotten = entities.createNativeQuery(FORGET, UUID.class)
                .setParameter("erasedAt", erasedAt.atOffset(ZoneOffset.UTC))
                .setParameter("workspace", workspace)
                .setParameter("ref", customerRef)
                .setParameter("bound", Ids.boundAfter(erasedAt))
                .setParameter("limit", limit)
                .getResultList();
        var invitations = forgotten.stream().map(id -> entities.find(InvitationEntity.class, id))
                .filter(invitation -> !invitation.isSuppressed()).toList();
        responses.forgetWords(invitations);
        deliveries.forget(forgotten);
        contacts.forgetHeld(workspace, ContactKeys.of(workspace, customerRef, null, null).all());
        standings.forget(workspace, customerRef, erasedAt);
        return forgotten.size();
    }
}
