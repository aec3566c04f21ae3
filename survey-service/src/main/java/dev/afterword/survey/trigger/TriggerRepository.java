package dev.afterword.survey.trigger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import dev.afterword.survey.trigger.domain.Trigger;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** The triggers of every workspace. */
@ApplicationScoped
public class TriggerRepository implements PanacheRepositoryBase<TriggerEntity, UUID> {

    private static final String PUT = """
            insert into survey_trigger (id, workspace, key, priority, rule, created_at)
            values (:id, :workspace, :key, :priority, :rule, :now)
            on conflict (workspace, key) do update set priority = excluded.priority, rule = excluded.rule
            returning id = :id""";

    /** Creates or replaces, also when two callers do so at once; returns true when it was created. */
    boolean put(UUID workspace, Trigger trigger, Instant now) {
        return (Boolean) getEntityManager().createNativeQuery(PUT, Boolean.class)
                .setParameter("id", Ids.next())
                .setParameter("workspace", workspace)
                .setParameter("key", trigger.key())
                .setParameter("priority", trigger.priority())
                .setParameter("rule", TriggerJson.text(trigger))
                .setParameter("now", now)
                .getSingleResult();
    }

    Optional<Trigger> find(UUID workspace, String key) {
        return find("workspace = ?1 and key = ?2", workspace, key).firstResultOptional().map(TriggerEntity::toTrigger);
    }

    /** Of how many others than that one there are. */
    long countOthers(UUID workspace, String key) {
        return count("workspace = ?1 and key <> ?2", workspace, key);
    }

    /** In the order in which they are looked at. */
    List<Trigger> all(UUID workspace) {
        return find("workspace = ?1 order by priority, key", workspace).stream().map(TriggerEntity::toTrigger)
                .sorted(Trigger.ORDER).toList();
    }

    boolean remove(UUID workspace, String key) {
        return delete("workspace = ?1 and key = ?2", workspace, key) == 1;
    }
}
