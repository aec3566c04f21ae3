package dev.afterword.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.afterword.messaging.Broker;
import dev.afterword.messaging.DeclareTopology;
import dev.afterword.messaging.EventSpans;
import dev.afterword.testing.DeafBroker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;

/** A broker whose disk or memory is full stops reading what publishers send, and keeps their connections open. */
@Tag("messaging")
class DeafBrokerTest {

    private DeafBroker deaf;

    @BeforeEach
    void start() throws Exception {
        deaf = new DeafBroker();
    }

    @AfterEach
    void stop() throws IOException {
        deaf.close();
    }

    @Test
    void a_broker_that_stops_reading_does_not_hold_up_the_relay_for_longer_than_a_confirm_may_take() throws Exception {
        var broker = new Broker(deaf.factory());
        try (var publisher = new ConfirmedPublisher(broker, new DeclareTopology(List.of()), "/test", Duration.ofSeconds(2),
                new Departures(new EventSpans(OpenTelemetry.noop()), new RelayMeters(new SimpleMeterRegistry()), row -> {
                }))) {
            assertThat(publisher.publish(rows(1, "{}"))).isEmpty();
            deaf.stopReading();
            // More than the buffers of both sockets hold.
            var rows = rows(500, "x".repeat(100_000));
            var unconfirmed = CompletableFuture.supplyAsync(() -> unconfirmed(publisher, rows));
            assertThat(unconfirmed).succeedsWithin(Duration.ofSeconds(60)).isEqualTo(500);
        }
    }

    private static int unconfirmed(ConfirmedPublisher publisher, List<OutboxRow> rows) {
        try {
            return publisher.publish(rows).size();
        } catch (IOException e) {
            return rows.size(); // nothing is known of any
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<OutboxRow> rows(int count, String body) {
        return IntStream.range(0, count).mapToObj(position -> new OutboxRow(position, UUID.randomUUID(), "test.deaf.v1", "s",
                UUID.randomUUID(), Instant.now(), null, body)).toList();
    }
}
