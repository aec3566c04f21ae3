package dev.afterword.scoring.goal;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks for goals to be judged: scores came in, a day began, or somebody changed one. Each pod does. */
@ApplicationScoped
class GoalSweep {

    private final JudgeGoals judgeGoals;

    GoalSweep(JudgeGoals judgeGoals) {
        this.judgeGoals = judgeGoals;
    }

    @Scheduled(every = "${afterword.goals.sweep-every}", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void sweep() {
        boolean some = true;
        while (some) {
            some = judgeGoals.takeTouched();
        }
        judgeGoals.judgeDue();
    }
}
