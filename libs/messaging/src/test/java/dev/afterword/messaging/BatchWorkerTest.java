package dev.afterword.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InvitationSuppressed;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;

class BatchWorkerTest {

    @RegisterExtension
    static final OpenTelemetryExtension spans = OpenTelemetryExtension.create();

    private static final String CAUSE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<String> causes = new CopyOnWriteArrayList<>();
    private final List<Integer> batchSizes = new CopyOnWriteArrayList<>();
    private final Semaphore gate = new Semaphore(0);
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private BatchWorker<InvitationSuppressed> worker = worker(Duration.ZERO);
    private Thread thread = new Thread(worker);

    private BatchWorker<InvitationSuppressed> worker(Duration apart) {
        return new BatchWorker<>("test", EventCodec.of(InvitationSuppressed.class), this::handle, null,
                new EventSpans(spans.getOpenTelemetry()), new ConsumerMeters(meters, "test"), apart);
    }

    private void gatherFor(Duration apart) {
        worker = worker(apart);
        thread = new Thread(worker);
    }

    @AfterEach
    void stop() throws InterruptedException {
        worker.stop();
        thread.interrupt();
        thread.join();
    }

    @Test
    void what_arrives_while_a_batch_is_handled_becomes_the_next_batch() {
        thread.start();
        worker.add(message());
        await().untilAsserted(() -> assertThat(batchSizes).containsExactly(1));
        for (int i = 0; i < 620; i++) {
            worker.add(message());
        }
        gate.release(3);
        await().untilAsserted(() -> assertThat(acknowledged).hasValue(621));
        assertThat(batchSizes).containsExactly(1, 500, 120);
    }

    @Test
    void where_nobody_waits_one_event_is_handled_at_once_and_the_next_ones_gather() {
        gatherFor(Duration.ofSeconds(2));
        gate.release(3);
        thread.start();
        worker.add(message());
        await().untilAsserted(() -> assertThat(acknowledged).hasValue(1));
        worker.add(message());
        worker.add(message());
        await().untilAsserted(() -> assertThat(acknowledged).hasValue(3));
        assertThat(batchSizes).containsExactly(1, 2);
    }

    @Test
    void a_flood_is_not_left_to_gather() {
        gatherFor(Duration.ofHours(1));
        gate.release(2);
        for (int i = 0; i < 620; i++) {
            worker.add(message());
        }
        thread.start();
        await().untilAsserted(() -> assertThat(acknowledged).hasValue(620));
        assertThat(batchSizes).containsExactly(500, 120);
    }

    @Test
    void nothing_is_acknowledged_before_it_is_handled() {
        thread.start();
        worker.add(message());
        await().untilAsserted(() -> assertThat(batchSizes).hasSize(1));
        assertThat(acknowledged).hasValue(0);
        gate.release();
        await().untilAsserted(() -> assertThat(acknowledged).hasValue(1));
    }

    @Test
    void a_failure_that_nobody_thought_of_does_not_end_the_consuming() {
        failures.set(1);
        thread.start();
        gate.release(2);
        worker.add(message());
        await().untilAsserted(() -> assertThat(acknowledged).hasValue(1));
        assertThat(batchSizes).containsExactly(1, 1);
    }

    @Test
    void what_follows_from_an_event_comes_below_the_span_of_handling_it_also_in_a_batch_with_others() {
        thread.start();
        worker.add(message());
        await().untilAsserted(() -> assertThat(batchSizes).hasSize(1));
        worker.add(message(CAUSE));
        worker.add(message());
        gate.release(2);
        await().untilAsserted(() -> assertThat(acknowledged).hasValue(3));
        assertThat(batchSizes).containsExactly(1, 2);
        var span = spans.getSpans().get(0);
        assertThat(spans.getSpans()).hasSize(1);
        assertThat(span.getName()).isEqualTo("process " + InvitationSuppressed.TYPE);
        assertThat(span.getKind()).isEqualTo(SpanKind.CONSUMER);
        assertThat(span.getTraceId() + " " + span.getParentSpanId())
                .isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736 00f067aa0ba902b7");
        assertThat(causes).containsExactly("null", TraceParent.of(span.getSpanContext()), "null");
    }

    @Test
    void batches_are_counted_with_their_sizes_and_events_with_their_delay() {
        thread.start();
        gate.release(1);
        worker.add(message());
        await().untilAsserted(() -> assertThat(acknowledged).hasValue(1));
        await().untilAsserted(
                () -> assertThat(meters.get("afterword.consumer.delay").tag("queue", "test").timer().count()).isEqualTo(1));
        assertThat(meters.get("afterword.consumer.batch.size").tag("queue", "test").summary().totalAmount()).isEqualTo(1);
    }

    private void handle(List<CloudEvent<InvitationSuppressed>> batch) {
        batch.forEach(event -> causes.add(String.valueOf(event.traceparent())));
        batchSizes.add(batch.size());
        gate.acquireUninterruptibly();
        if (failures.getAndDecrement() > 0) {
            throw new StackOverflowError("as from a bug");
        }
    }

    private Message<byte[]> message() {
        return message(null);
    }

    private Message<byte[]> message(String traceparent) {
        var event = CloudEvent.of(Ids.next(), "/afterword/test", Instant.EPOCH, Ids.next(), traceparent,
                new InvitationSuppressed(Ids.next(), null, "any"));
        try {
            return Message.of(WireJson.mapper().writeValueAsBytes(event), () -> {
                acknowledged.incrementAndGet();
                return CompletableFuture.completedFuture(null);
            });
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
