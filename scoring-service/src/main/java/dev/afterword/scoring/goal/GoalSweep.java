package dev.afterword.scoring.goal;

import dev.afterword.recurring.Recurring;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Looks for goals to be judged: scores came in, a day began, or somebody changed one. Each pod does. */
@ApplicationScoped
class GoalSweep {

    private final JudgeGoals judgeGoals;

    GoalSweep(JudgeGoals judgeGoals) {
        this.judgeGoals = judgeGoals;
    }

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.everySetting("judge goals", "afterword.goals.sweep-every", this::sweep);
    }

    void sweep() {
        boolean some = true;
        while (some) {
            some = judgeGoals.takeTouched();
        }
        judgeGoals.judgeDue();
    }
}
