package dev.afterword.feedback.selfrating;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.feedback.interaction.InteractionEntity;
import dev.afterword.feedback.interaction.domain.Interaction;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The self-ratings of every workspace, by interaction. */
@ApplicationScoped
public class SelfRatingRepository implements PanacheRepositoryBase<SelfRatingEntity, UUID> {

    /**
     * The interaction, locked until the transaction ends: against another self-rating, and against noting that the customer has
     * answered, which takes a key-share lock. Hibernate's own lock would be "for no key update" and let that pass.
     */
    Optional<Interaction> lockInteraction(UUID workspace, UUID id) {
        var locked = getEntityManager()
                .createNativeQuery("select id from interaction where workspace_id = :workspace and id = :id for update",
                        UUID.class)
                .setParameter("workspace", workspace)
                .setParameter("id", id)
                .getResultList();
        return locked.isEmpty()
                ? Optional.empty()
                : Optional.of(getEntityManager().find(InteractionEntity.class, id).toInteraction());
    }

    Optional<SelfRatingEntity> find(UUID workspace, UUID interaction) {
        return find("workspaceId = ?1 and interactionId = ?2", workspace, interaction).firstResultOptional();
    }

    /** By the interaction; those without one are absent. */
    public Map<UUID, SelfRatingAnswer> find(UUID workspace, Collection<UUID> interactions) {
        return find("workspaceId = ?1 and interactionId in ?2", workspace, interactions).stream()
                .collect(toMap(stored -> stored.interactionId, SelfRatingAnswer::of));
    }
}
