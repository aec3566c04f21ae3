package dev.afterword.scoring.report;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Judges once a day; asks every hour, since any pod may have been away. */
@ApplicationScoped
class MaturityJob {

    private final JudgeMaturity judgeMaturity;

    MaturityJob(JudgeMaturity judgeMaturity) {
        this.judgeMaturity = judgeMaturity;
    }

    @Scheduled(every = "${afterword.housekeeping.every}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void judge() {
        judgeMaturity.judge();
    }
}
