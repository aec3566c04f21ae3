package dev.afterword.scoring.goal;

import java.time.Clock;
import java.time.ZoneId;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import dev.afterword.scoring.goal.GoalRepository.Stored;
import dev.afterword.scoring.goal.domain.Goal;
import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Sets, shows and removes goals. */
@ApplicationScoped
class KeepGoals {

    /** As many as 125 touchpoints have metrics; each is judged again every day. */
    static final int MOST_GOALS = 1_000;

    private final GoalRepository goals;
    private final Clock clock;

    KeepGoals(GoalRepository goals, Clock clock) {
        this.goals = goals;
        this.clock = clock;
    }

    /**
     * A goal with another target, direction or window is another goal: what it was judged to be is forgotten. Judged anew soon.
     *
     * @throws ProblemException 409 when the workspace has as many as it may
     */
    @Transactional
    Stored put(UUID workspace, ZoneId zone, GoalKey key, GoalBody body) {
        goals.lockGoalsOf(workspace);
        if (goals.hasOthers(workspace, key, MOST_GOALS)) {
            throw ProblemException.conflict("This workspace has " + MOST_GOALS + " goals. Delete one that nobody needs.");
        }
        return goals.put(new Goal(workspace, Ids.next(), key.metric(), key.touchpoint(), body.target(), body.direction(),
                body.owner(), body.windowDays(), zone, null, 0, null, clock.instant()));
    }

    /** @throws ProblemException 404 */
    GoalAnswer one(UUID workspace, GoalKey key) {
        return goals.find(workspace, key.metric(), key.touchpoint()).map(GoalAnswer::of)
                .orElseThrow(() -> ProblemException.notFound("goal"));
    }

    GoalPage page(UUID workspace, Cursor after, int size) {
        return GoalPage.of(goals.page(workspace, after, size + 1), size);
    }

    /** @throws ProblemException 404 */
    @Transactional
    void remove(UUID workspace, GoalKey key) {
        if (!goals.remove(workspace, key.metric(), key.touchpoint())) {
            throw ProblemException.notFound("goal");
        }
    }
}
