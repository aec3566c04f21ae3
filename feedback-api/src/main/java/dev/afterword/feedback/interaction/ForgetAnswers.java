package dev.afterword.feedback.interaction;

import dev.afterword.web.idempotency.Idempotency;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Answers are given again for a day, then they go: the table stays small, and what they tell of customers goes with them. */
@ApplicationScoped
public class ForgetAnswers {

    private final Idempotency idempotency;

    ForgetAnswers(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @Scheduled(every = "${afterword.housekeeping.every}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void hourly() {
        idempotency.removeExpired();
    }
}
