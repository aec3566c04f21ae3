package dev.afterword.scoring.secondchance;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import dev.afterword.scoring.tally.CountedRows;
import dev.afterword.scoring.tally.domain.Contribution;
import jakarta.enterprise.context.ApplicationScoped;

/** Second chances, as they are counted anew: from what came of each, which must outlive the customer's name. */
@ApplicationScoped
class CountedSecondChances implements CountedRows {

    private final SecondChanceRepository chances;

    CountedSecondChances(SecondChanceRepository chances) {
        this.chances = chances;
    }

    @Override
    public void on(UUID workspace, LocalDate day, Consumer<Contribution> counted) {
        chances.on(workspace, day).forEach(one -> one.contributions().forEach(counted));
    }
}
