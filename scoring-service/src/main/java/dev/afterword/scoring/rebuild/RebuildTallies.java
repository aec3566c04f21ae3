package dev.afterword.scoring.rebuild;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Asks for the tallies of a workspace to be counted anew, and tells how far that is. */
@ApplicationScoped
public class RebuildTallies {

    private final RebuildRepository rebuilds;
    private final Clock clock;

    RebuildTallies(RebuildRepository rebuilds, Clock clock) {
        this.rebuilds = rebuilds;
        this.clock = clock;
    }

    /** Asking again while it goes on changes nothing. */
    @Transactional
    public Rebuild request(UUID workspace) {
        rebuilds.request(workspace, clock.instant());
        return rebuilds.of(workspace).orElseThrow();
    }

    /** Empty when it was never asked for. */
    public Optional<Rebuild> status(UUID workspace) {
        return rebuilds.of(workspace);
    }
}
