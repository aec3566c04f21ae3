package dev.afterword.scoring.interaction;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

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
    public void on(UUID workspace, LocalDate day, Consumer<Contribution> counted) {
        interactions.eachOn(workspace, day, one -> one.contributions().forEach(counted));
    }
}
