package dev.afterword.scoring.goal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.afterword.contracts.GoalJudged;
import dev.afterword.contracts.Person;
import dev.afterword.messaging.TraceParent;
import dev.afterword.outbox.Outbox;
import dev.afterword.outbox.Outgoing;
import dev.afterword.scoring.goal.domain.Goal;
import dev.afterword.scoring.goal.domain.Judgement;
import dev.afterword.scoring.link.Links;
import dev.afterword.scoring.score.domain.Distribution;
import dev.afterword.scoring.score.domain.Estimate;
import dev.afterword.scoring.touchpoint.KnownTouchpoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Judges goals and tells of those that crossed. A goal is held while it is judged, so any number of pods may do so: the one
 * that
 * comes second finds it judged.
 */
@ApplicationScoped
class JudgeGoals {

    static final int BATCH = 500;

    private final JudgeRepository judging;
    private final MeasuredRepository measured;
    private final KnownTouchpoints touchpoints;
    private final Links links;
    private final Outbox outbox;
    private final Clock clock;

    JudgeGoals(JudgeRepository judging, MeasuredRepository measured, KnownTouchpoints touchpoints, Links links, Outbox outbox,
            Clock clock) {
        this.judging = judging;
        this.measured = measured;
        this.touchpoints = touchpoints;
        this.links = links;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Judges the goals of some scores that came in; false when there were none. */
    @Transactional
    boolean judgeTouched() {
        var touched = judging.take(BATCH);
        if (!touched.isEmpty()) {
            judge(judging.lock(touched));
        }
        return !touched.isEmpty();
    }

    /** Judges some goals whose window has moved since they were judged, or that were changed; false when there were none. */
    @Transactional
    boolean judgeOld() {
        var old = judging.lockOld(clock.instant(), BATCH);
        judge(old);
        return !old.isEmpty();
    }

    private void judge(List<Goal> goals) {
        if (goals.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var judged = new ArrayList<Goal>();
        var events = new ArrayList<Outgoing>();
        for (var goal : goals) {
            var distribution = measured.within(goal, now);
            var estimate = Estimate.of(distribution);
            var found = estimate.filter(e -> distribution.n() >= Judgement.FEWEST)
                    .flatMap(e -> Judgement.of(e.interval(), goal.target(), goal.direction()));
            var after = goal.judged(found.orElse(goal.judgement()), now);
            judged.add(after);
            if (after.judgement() != goal.judgement()) {
                events.add(event(after, distribution, estimate.orElseThrow(), now));
            }
        }
        judging.write(judged);
        outbox.addAll(events);
    }

    private Outgoing event(Goal goal, Distribution distribution, Estimate estimate, Instant now) {
        return new Outgoing(goal.workspace(), TraceParent.next(), now, new GoalJudged(goal.id(), goal.revision(),
                goal.judgement().wireName(), goal.metric().wireName(), goal.touchpoint(),
                touchpoints.of(goal.workspace(), goal.touchpoint()), new Person(goal.owner().name(), goal.owner().email()),
                goal.target(), goal.direction().wireName(),
                goal.windowDays(), goal.from(now), goal.to(now), Math.toIntExact(distribution.n()),
                distribution.n() < Estimate.FEW, rounded(estimate.value()),
                rounded(estimate.interval().low()), rounded(estimate.interval().high()), now,
                links.ofGoal(goal.metric().wireName(), goal.touchpoint())));
    }

    private static double rounded(double figure) {
        return Math.round(figure * 10_000) / 10_000.0;
    }
}
