package dev.afterword.scoring.goal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jboss.logging.Logger;

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
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Judges goals and tells of those that crossed. A goal is held while it is judged, so any number of pods may do so: the one
 * that
 * comes second finds it judged.
 */
@ApplicationScoped
class JudgeGoals {

    private static final Logger LOG = Logger.getLogger(JudgeGoals.class);
    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);

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

    /** Makes the goals of some scores that came in due; false when there were none. */
    @Transactional
    boolean takeTouched() {
        var touched = judging.take(BATCH);
        if (!touched.isEmpty()) {
            judging.makeDue(touched);
        }
        return !touched.isEmpty();
    }

    /** Judges every goal that is due. One that fails holds up none of those behind it, and is tried again the next time. */
    void judgeDue() {
        List<UUID> due = judging.due(FIRST, clock.instant(), BATCH);
        while (!due.isEmpty()) {
            due.forEach(this::judgeAlone);
            due = judging.due(due.get(due.size() - 1), clock.instant(), BATCH);
        }
    }

    private void judgeAlone(UUID goal) {
        try {
            QuarkusTransaction.requiringNew().run(() -> judging.lock(goal, clock.instant()).ifPresent(this::judge));
        } catch (RuntimeException e) {
            LOG.errorf(e, "goal %s could not be judged", goal);
        }
    }

    private void judge(Goal goal) {
        var now = clock.instant();
        var distribution = measured.within(goal, now);
        var estimate = Estimate.of(distribution);
        var found = estimate.filter(e -> distribution.n() >= Judgement.FEWEST)
                .flatMap(e -> Judgement.of(e.interval(), goal.target(), goal.direction()));
        var after = goal.judged(found.orElse(goal.judgement()), now);
        judging.write(after);
        if (after.judgement() != goal.judgement()) {
            outbox.addAll(List.of(event(after, distribution, estimate.orElseThrow(), now)));
        }
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
