package dev.afterword.survey.housekeeping;

import dev.afterword.web.idempotency.Idempotency;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** A request is known again for a day; then its key goes, so that the table stays small. */
@ApplicationScoped
public class ForgetIdempotencyKeys {

    private final Idempotency idempotency;

    ForgetIdempotencyKeys(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    @Scheduled(every = "${afterword.housekeeping.every}", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void hourly() {
        idempotency.removeExpired();
    }
}
