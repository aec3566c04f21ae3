package dev.afterword.scoring.interaction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import dev.afterword.scoring.tally.CountedRows;
import dev.afterword.scoring.tally.domain.Contribution;
import jakarta.enterprise.context.ApplicationScoped;

/** Interactions, as they are counted anew. */
@ApplicationScoped
class CountedInteractions implements CountedRows {

    private final InteractionRepository interactions;

    CountedInteractions(InteractionRepository interactions) {
        this.interactions = interactions;
    }

    @Override
    public Collection<Contribution> on(UUID workspace, LocalDate day) {
        return interactions.on(workspace, day).stream().flatMap(one -> one.contributions().stream()).toList();
    }
}
