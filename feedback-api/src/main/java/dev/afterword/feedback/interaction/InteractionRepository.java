package dev.afterword.feedback.interaction;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.feedback.interaction.domain.Interaction;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The interactions of every workspace. {@link NewInteractionRepository} writes them. */
@ApplicationScoped
public class InteractionRepository implements PanacheRepositoryBase<InteractionEntity, UUID> {

    Optional<Interaction> find(UUID workspace, UUID id) {
        return find("workspaceId = ?1 and id = ?2", workspace, id)
                .firstResultOptional()
                .map(InteractionEntity::toInteraction);
    }

    /** Of any workspace: only for the bearer of a genuine link, whose signature stands in for the workspace's key. */
    public Optional<Interaction> findLinked(UUID id) {
        return findByIdOptional(id).map(InteractionEntity::toInteraction);
    }

    /** Those that are there, by id; the caller knows that they are of its workspace. */
    Map<UUID, Interaction> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : list("id in ?1", ids).stream().map(InteractionEntity::toInteraction)
                        .collect(toMap(Interaction::id, each -> each));
    }
}
