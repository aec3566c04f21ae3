package dev.afterword.survey.trigger;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.afterword.survey.trigger.domain.Trigger;
import jakarta.enterprise.context.ApplicationScoped;

/** The triggers of a workspace as the hot path asks for them. Another pod's change is seen after {@value #SECONDS} seconds. */
@ApplicationScoped
public class KnownTriggers {

    private static final int SECONDS = 3;

    private final TriggerRepository triggers;
    private final Cache<UUID, List<Trigger>> remembered = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(SECONDS))
            .build();

    KnownTriggers(TriggerRepository triggers) {
        this.triggers = triggers;
    }

    List<Trigger> of(UUID workspace) {
        return remembered.get(workspace, triggers::all);
    }

    void forget(UUID workspace) {
        remembered.invalidate(workspace);
    }
}
