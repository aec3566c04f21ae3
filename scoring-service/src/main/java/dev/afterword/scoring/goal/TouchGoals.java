package dev.afterword.scoring.goal;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.afterword.scoring.goal.JudgeRepository.Measured;
import dev.afterword.scoring.score.AfterScoring;
import dev.afterword.scoring.score.AlongScores;
import dev.afterword.scoring.score.EffectiveRevision;
import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.scoring.tally.domain.Counts;
import jakarta.enterprise.context.ApplicationScoped;

/** Remembers, with the scores, which goals are to be judged again; that itself is done once for many of them. */
@ApplicationScoped
class TouchGoals implements AfterScoring {

    private final JudgeRepository judging;

    TouchGoals(JudgeRepository judging) {
        this.judging = judging;
    }

    @Override
    public void scored(List<EffectiveRevision> revisions, List<AlongScores.Along> along, Counts counts) {
        var touched = new HashSet<Measured>();
        for (var revision : revisions) {
            touch(touched, revision, revision.scores().keySet());
            touch(touched, revision, revision.before().map(Map::keySet).orElse(Set.of()));
        }
        if (!touched.isEmpty()) {
            judging.touch(touched);
        }
    }

    private static void touch(Set<Measured> touched, EffectiveRevision revision, Set<Metric> metrics) {
        metrics.forEach(metric -> touched.add(
                new Measured(revision.workspace(), metric, revision.interaction().touchpoint().key())));
    }
}
