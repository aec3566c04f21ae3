package dev.afterword.scoring.crm;

import dev.afterword.web.idempotency.Idempotency;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ApplicationNotRunning;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** What is too old to be sent again goes, in short transactions. Every pod may do so at once. */
@ApplicationScoped
class ForgetOldEvents {

    private static final int BATCH = 1_000;

    private final KeptEventRepository events;
    private final CrmDeliveryRepository deliveries;
    private final CrmReplayRepository replays;
    private final Idempotency idempotency;
    private final CrmFeedSettings settings;

    ForgetOldEvents(KeptEventRepository events, CrmDeliveryRepository deliveries, CrmReplayRepository replays,
            Idempotency idempotency, CrmFeedSettings settings) {
        this.replays = replays;
        this.events = events;
        this.deliveries = deliveries;
        this.idempotency = idempotency;
        this.settings = settings;
    }

    @Scheduled(every = "${afterword.housekeeping.every}", delayed = "6m", concurrentExecution = ConcurrentExecution.SKIP, skipExecutionIf = ApplicationNotRunning.class)
    void hourly() {
        forget();
        idempotency.removeExpired();
    }

    void forget() {
        int removed;
        do {
            removed = QuarkusTransaction.requiringNew().call(() -> events.removeOlderThan(settings.keepEvents(), BATCH));
        } while (removed == BATCH);
        QuarkusTransaction.requiringNew().call(deliveries::removeStray);
        QuarkusTransaction.requiringNew().call(events::removeToldErasures);
        QuarkusTransaction.requiringNew().call(replays::removeDone);
    }
}
