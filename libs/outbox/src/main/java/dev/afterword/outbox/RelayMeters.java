package dev.afterword.outbox;

import java.time.Duration;
import java.time.Instant;

import dev.afterword.watching.Durations;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What is to be seen of the relay. */
final class RelayMeters {

    private final Timer confirm;
    private final Timer delay;
    private final Counter notConfirmed;
    private final Counter unrouted;

    RelayMeters(MeterRegistry meters) {
        confirm = Durations.ofMachines(meters, "afterword.outbox.confirm",
                "How long the broker takes to confirm a batch of events; sum() over pods");
        delay = Durations.ofMachines(meters, "afterword.outbox.delay",
                "From what an event tells of until the broker has it; sum() over pods");
        notConfirmed = Counter.builder("afterword.outbox.not.confirmed")
                .description("Events that the broker did not confirm in time, and that are sent again; sum() over pods")
                .register(meters);
        unrouted = Counter.builder("afterword.outbox.unrouted")
                .description("Events that the broker handed back since no queue takes them; sum() over pods").register(meters);
    }

    void confirmed(Duration took) {
        confirm.record(took);
    }

    void sent(OutboxRow row, Instant now) {
        delay.record(Duration.between(row.occurredAt(), now));
    }

    void notConfirmed(int events) {
        notConfirmed.increment(events);
    }

    void unrouted(int events) {
        unrouted.increment(events);
    }
}
