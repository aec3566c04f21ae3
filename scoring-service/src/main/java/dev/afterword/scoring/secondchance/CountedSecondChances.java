package dev.afterword.scoring.secondchance;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import dev.afterword.scoring.tally.CountedRows;
import dev.afterword.scoring.tally.domain.Contribution;
import jakarta.enterprise.context.ApplicationScoped;

/** Second chances, as they are counted anew. */
@ApplicationScoped
class CountedSecondChances implements CountedRows {

    private final SecondChanceRepository chances;

    CountedSecondChances(SecondChanceRepository chances) {
        this.chances = chances;
    }

    @Override
    public Collection<Contribution> on(UUID workspace, LocalDate day) {
        return chances.on(workspace, day).stream().flatMap(one -> one.contributions().stream()).toList();
    }
}
