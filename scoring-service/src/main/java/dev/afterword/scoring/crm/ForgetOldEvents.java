package dev.afterword.scoring.crm;

import java.time.Clock;
import java.time.Duration;

import dev.afterword.recurring.Recurring;
import dev.afterword.web.idempotency.Idempotency;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What is too old to be sent again goes, in short transactions. Every pod may do so at once. */
@ApplicationScoped
class ForgetOldEvents {

    private static final int BATCH = 1_000;

    private final KeptEventRepository events;
    private final CrmDeliveryRepository deliveries;
    private final CrmReplayRepository replays;
    private final Idempotency idempotency;
    private final CrmFeedSettings settings;
    private final Clock clock;

    ForgetOldEvents(KeptEventRepository events, CrmDeliveryRepository deliveries, CrmReplayRepository replays,
            Idempotency idempotency, CrmFeedSettings settings, Clock clock) {
        this.replays = replays;
        this.events = events;
        this.deliveries = deliveries;
        this.idempotency = idempotency;
        this.settings = settings;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.everySetting("forget old events", "afterword.housekeeping.every", Duration.ofMinutes(6), this::hourly);
    }

    void hourly() {
        forget();
        idempotency.removeExpired();
    }

    void forget() {
        var until = clock.instant().minus(settings.keepEvents());
        int removed;
        do {
            removed = QuarkusTransaction.requiringNew().call(() -> events.removeToldUntil(until, BATCH));
        } while (removed == BATCH);
        QuarkusTransaction.requiringNew().call(deliveries::removeStray);
        QuarkusTransaction.requiringNew().call(events::removeToldErasures);
        QuarkusTransaction.requiringNew().call(replays::removeDone);
    }
}
