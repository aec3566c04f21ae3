package dev.afterword.survey.delivery;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import dev.afterword.recurring.Recurring;
import dev.afterword.survey.invitation.Delivery;
import dev.afterword.survey.invitation.DeliveryRepository;
import dev.afterword.survey.trigger.domain.Channel;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Sends what is due. Each pod does; whoever claims a message first sends it. */
@ApplicationScoped
public class DeliverDue {

    static final int BATCH = 40;

    /** Time enough to come to the last of a batch; whoever is slower loses the rest to others. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    /** As many connections as a small mail server likes. */
    private static final int AT_ONCE = 4;

    private final DeliveryRepository deliveries;
    private final PrepareDelivery prepare;
    private final ConcludeDelivery conclude;
    private final Map<Channel, Messenger> messengers;
    private final Clock clock;
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);

    DeliverDue(DeliveryRepository deliveries, PrepareDelivery prepare, ConcludeDelivery conclude,
            @All List<Messenger> messengers, Clock clock) {
        this.deliveries = deliveries;
        this.prepare = prepare;
        this.conclude = conclude;
        this.messengers = messengers.stream().collect(toMap(Messenger::channel, messenger -> messenger));
        this.clock = clock;
    }

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.everySetting("deliver what is due", "afterword.delivery.every", this::deliverAll);
    }

    void deliverAll() {
        while (deliverSome() == BATCH) {
            Log.debug("There is more to send");
        }
    }

    /** Up to {@value #BATCH} messages; returns how many were due. */
    public int deliverSome() {
        var claim = UUID.randomUUID();
        var due = QuarkusTransaction.requiringNew().call(() -> deliveries.claim(claim, clock.instant(), LEASE, BATCH));
        var sent = due.stream().map(delivery -> CompletableFuture.runAsync(() -> deliver(delivery, claim), workers)).toList();
        sent.forEach(CompletableFuture::join);
        return due.size();
    }

    /** What fails here is tried again when its lease is over; or, had it been handed over, counted as sent. */
    private void deliver(Delivery delivery, UUID claim) {
        try {
            prepare.prepare(delivery, claim)
                    .ifPresent(message -> conclude.conclude(delivery, messengers.get(message.channel()).send(message)));
        } catch (RuntimeException e) {
            // Its class alone: what a mail server says may hold an address.
            Log.errorf("Message %s could not be dealt with: %s", delivery.id(), e.getClass().getName());
        }
    }

    @PreDestroy
    void stop() {
        workers.shutdown();
    }
}
