package dev.afterword.scoring.score;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;

import dev.afterword.scoring.tally.CountedRows;
import dev.afterword.scoring.tally.domain.Contribution;
import jakarta.enterprise.context.ApplicationScoped;

/** Scores, as they are counted anew. */
@ApplicationScoped
class CountedResponses implements CountedRows {

    private final ResponseRepository responses;
    private final ScoreRepository scores;

    CountedResponses(ResponseRepository responses, ScoreRepository scores) {
        this.responses = responses;
        this.scores = scores;
    }

    @Override
    public Collection<Contribution> on(UUID workspace, LocalDate day) {
        return scores.read(responses.on(workspace, day)).stream()
                .flatMap(revision -> revision.contributions().stream()).toList();
    }
}
