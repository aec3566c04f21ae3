package dev.afterword.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import dev.afterword.watching.Durations;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** What is to be seen of one queue's consumer. */
final class ConsumerMeters {

    private static final String QUEUE = "queue";

    private final DistributionSummary batchSize;
    private final Timer delay;
    private final Counter deadLetters;
    private final Counter retries;

    ConsumerMeters(MeterRegistry meters, String queue) {
        batchSize = DistributionSummary.builder("afterword.consumer.batch.size").tag(QUEUE, queue)
                .description("How many events were handled together; sum() over pods")
                .serviceLevelObjectives(1, 2, 5, 10, 25, 50, 100, 250, 500).register(meters);
        delay = Durations.ofMachines(meters, "afterword.consumer.delay",
                "From what an event tells of to the commit of what follows from it; sum() over pods", QUEUE, queue);
        deadLetters = Counter.builder("afterword.dead.letters").tag(QUEUE, queue)
                .description("Messages that could not be processed and went to the dead letters; sum() over pods")
                .register(meters);
        retries = Counter.builder("afterword.consumer.retries").tag(QUEUE, queue)
                .description("Batches that are tried again because something was away; sum() over pods").register(meters);
    }

    /** To be counted up by each of the process' consumers that is connected. */
    static AtomicInteger consuming(MeterRegistry meters, String queue) {
        var consuming = new AtomicInteger();
        Gauge.builder("afterword.consumer.connected", consuming, count -> Math.min(1, count.get())).tag(QUEUE, queue)
                .description("1 while this pod consumes the queue; sum() over pods is how many do").register(meters);
        return consuming;
    }

    void batch(int size) {
        batchSize.record(size);
    }

    void handled(Instant happened, Instant now) {
        delay.record(Duration.between(happened, now));
    }

    void dead() {
        deadLetters.increment();
    }

    void retry() {
        retries.increment();
    }
}
