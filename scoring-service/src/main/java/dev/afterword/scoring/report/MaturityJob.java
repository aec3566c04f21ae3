package dev.afterword.scoring.report;

import java.time.Duration;

import dev.afterword.recurring.Recurring;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Judges once a day; asks every hour, since any pod may have been away. */
@ApplicationScoped
class MaturityJob {

    private final JudgeMaturity judgeMaturity;

    MaturityJob(JudgeMaturity judgeMaturity) {
        this.judgeMaturity = judgeMaturity;
    }

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.everySetting("judge maturity", "afterword.housekeeping.every", Duration.ofMinutes(1), this::judge);
    }

    void judge() {
        judgeMaturity.judge();
    }
}
