package dev.afterword.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InvitationSuppressed;

class BatchWorkerTest {

    private final List<Integer> batchSizes = new CopyOnWriteArrayList<>();
    private final Semaphore gate = new Semaphore(0);
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final BatchWorker<InvitationSuppressed> worker = new BatchWorker<>("test",
            EventCodec.of(InvitationSuppressed.class),
            this::handle, null);
    private final Thread thread = new Thread(worker);

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

    private void handle(List<CloudEvent<InvitationSuppressed>> batch) {
        batchSizes.add(batch.size());
        gate.acquireUninterruptibly();
        if (failures.getAndDecrement() > 0) {
            throw new StackOverflowError("as from a bug");
        }
    }

    private Message<byte[]> message() {
        var event = CloudEvent.of(Ids.next(), "/afterword/test", Instant.EPOCH, Ids.next(), null,
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
