package dev.afterword.feedback.interaction;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.feedback.interaction.domain.Interaction;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
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

    /** Up to one more than the filter's limit, those that occurred last first. */
    List<Interaction> page(UUID workspace, InteractionFilter filter) {
        var conditions = new ArrayList<>(List.of("workspaceId = :workspace"));
        var values = new HashMap<String, Object>(Map.of("workspace", workspace));
        add(conditions, values, "touchpoint = :touchpoint", "touchpoint", filter.touchpoint());
        add(conditions, values, "customerRef = :customer", "customer", filter.customer());
        add(conditions, values, "occurredAt >= :from", "from", filter.from());
        add(conditions, values, "occurredAt < :to", "to", filter.to());
        if (filter.after() != null) {
            add(conditions, values, "(occurredAt, id) < (:time, :id)", "time", filter.after().time());
            values.put("id", filter.after().id());
        }
        return find(String.join(" and ", conditions), Sort.descending("occurredAt", "id"), values)
                .page(0, filter.limit() + 1).list().stream().map(InteractionEntity::toInteraction).toList();
    }

    private static void add(List<String> conditions, Map<String, Object> values, String condition, String name, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** Those that are there, by id; the caller knows that they are of its workspace. */
    Map<UUID, Interaction> byIds(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : list("id in ?1", ids).stream().map(InteractionEntity::toInteraction)
                        .collect(toMap(Interaction::id, each -> each));
    }
}
