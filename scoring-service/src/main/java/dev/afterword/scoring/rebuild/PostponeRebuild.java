package dev.afterword.scoring.rebuild;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Lets a rebuild that failed wait, so that the others have their turn. */
@ApplicationScoped
class PostponeRebuild {

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final RebuildRepository rebuilds;
    private final Clock clock;

    PostponeRebuild(RebuildRepository rebuilds, Clock clock) {
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    @Transactional
    void postpone(UUID workspace) {
        rebuilds.postpone(workspace, clock.instant().plus(PAUSE));
    }
}
