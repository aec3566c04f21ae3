package dev.afterword.feedback.touchpoint;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.afterword.feedback.touchpoint.domain.Touchpoint;
import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Touchpoints as the hot path asks for them. Another pod's change or deletion is seen after {@value #SECONDS} seconds at the
 * latest; one that is new, at once, because only what is there is remembered.
 */
@ApplicationScoped
public class KnownTouchpoints {

    private static final int SECONDS = 10;

    private final TouchpointRepository touchpoints;
    private final Cache<Key, Touchpoint> remembered = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(SECONDS))
            .build();

    KnownTouchpoints(TouchpointRepository touchpoints) {
        this.touchpoints = touchpoints;
    }

    /** The touchpoint, if it is in memory: empty does not say that there is none. Never blocks. */
    public Optional<Touchpoint> recall(UUID workspace, String key) {
        return Optional.ofNullable(remembered.getIfPresent(new Key(workspace, key)));
    }

    public Optional<Touchpoint> find(UUID workspace, String key) {
        return Optional.ofNullable(remembered.get(new Key(workspace, key),
                unknown -> touchpoints.find(workspace, key).orElse(null)));
    }

    /**
     * One that {@link #find} has found a moment ago.
     *
     * @throws ProblemException 422 when it was deleted since
     */
    public Touchpoint get(UUID workspace, String key) {
        return find(workspace, key).orElseThrow(() -> ProblemException.invalid("/touchpoint", "was deleted just now"));
    }

    void forget(UUID workspace, String key) {
        remembered.invalidate(new Key(workspace, key));
    }

    private record Key(UUID workspace, String key) {
    }
}
