package dev.afterword.scoring.score;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

import dev.afterword.scoring.tally.CountedRows;
import dev.afterword.scoring.tally.domain.Contribution;
import jakarta.enterprise.context.ApplicationScoped;

/** Scores, as they are counted anew. */
@ApplicationScoped
class CountedResponses implements CountedRows {

    private final ResponseRepository responses;

    CountedResponses(ResponseRepository responses) {
        this.responses = responses;
    }

    @Override
    public void on(UUID workspace, LocalDate day, Consumer<Contribution> counted) {
        responses.scoresOn(workspace, day, counted);
    }
}
