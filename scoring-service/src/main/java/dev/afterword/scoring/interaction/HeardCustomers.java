package dev.afterword.scoring.interaction;

import static java.util.stream.Collectors.toMap;

import java.util.List;

import dev.afterword.contracts.ResponseRevised;
import dev.afterword.scoring.interaction.domain.InteractionFacts;
import dev.afterword.scoring.interaction.domain.Said;
import dev.afterword.scoring.score.AfterScoring;
import dev.afterword.scoring.score.AlongScores;
import dev.afterword.scoring.score.EffectiveRevision;
import dev.afterword.scoring.tally.Slices;
import dev.afterword.scoring.tally.domain.Counts;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/** What customers said about interactions, beside the scores as such. */
@ApplicationScoped
@Priority(Last.PRIORITY)
class HeardCustomers implements AfterScoring {

    private static final String PROMISE_KEPT = "promise_kept";

    private final LearnFacts learnFacts;

    HeardCustomers(LearnFacts learnFacts) {
        this.learnFacts = learnFacts;
    }

    @Override
    public void scored(List<EffectiveRevision> revisions, List<AlongScores.Along> along, Counts counts) {
        learnFacts.learn(revisions.stream().filter(EffectiveRevision::last)
                .map(revision -> LearntFact.of(revision.workspace(), revision.interaction(),
                        InteractionFacts.answered(said(revision))))
                .toList(), counts);
    }

    private static Said said(EffectiveRevision revision) {
        var revised = revision.event().data();
        var scores = revision.scores().entrySet().stream()
                .collect(toMap(score -> score.getKey().wireName(), score -> score.getValue()));
        return new Said(revised.responseId(), revised.revision(), Slices.dayOf(revised.answeredAt(), revised.interaction()),
                Slices.versionOf(revised.survey()), scores, promiseKept(revised));
    }

    /** The word of the last answer on it, when a survey asks more than once. */
    private static Boolean promiseKept(ResponseRevised revised) {
        return revised.answers().stream()
                .filter(answer -> PROMISE_KEPT.equals(answer.metric()) && answer.number() != null)
                .map(answer -> answer.number() != 0)
                .reduce((first, second) -> second).orElse(null);
    }
}
