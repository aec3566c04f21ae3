package dev.afterword.scoring.goal;

import java.util.regex.Pattern;

import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.web.problem.ProblemException;

/** What the path names. */
record GoalKey(Metric metric, String touchpoint) {

    private static final Pattern TOUCHPOINT = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    /** @throws ProblemException 404 for what can never have a goal */
    static GoalKey of(String metric, String touchpoint) {
        if (!TOUCHPOINT.matcher(touchpoint).matches()) {
            throw ProblemException.notFound("touchpoint");
        }
        return new GoalKey(Metric.named(metric).orElseThrow(() -> ProblemException.notFound("metric")), touchpoint);
    }
}
