package dev.afterword.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
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

import com.rabbitmq.client.ConnectionFactory;

import dev.afterword.messaging.Broker;
import dev.afterword.messaging.DeclareTopology;
import dev.afterword.messaging.EventSpans;
import dev.afterword.testing.TestBroker;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;

/** A broker whose disk or memory is full stops reading what publishers send, and keeps their connections open. */
@Tag("messaging")
class DeafBrokerTest {

    private static final byte[] HEARTBEAT = { 8, 0, 0, 0, 0, 0, 0, (byte) 0xCE };

    private final ConnectionFactory factory = TestBroker.factory();
    private final String host = factory.getHost();
    private final int port = factory.getPort();
    private ServerSocket between;
    private volatile boolean deaf;

    @BeforeEach
    void start() throws Exception {
        factory.newConnection("warm-up").close(2_000); // a broker that has just started takes its time for the first
        between = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        daemon(this::accept);
        factory.setHost("127.0.0.1");
        factory.setPort(between.getLocalPort());
    }

    @AfterEach
    void stop() throws IOException {
        between.close();
    }

    @Test
    void a_broker_that_stops_reading_does_not_hold_up_the_relay_for_longer_than_a_confirm_may_take() throws Exception {
        var broker = new Broker(factory);
        try (var publisher = new ConfirmedPublisher(broker, new DeclareTopology(List.of()), "/test", Duration.ofSeconds(2),
                new Departures(new EventSpans(OpenTelemetry.noop()), new RelayMeters(new SimpleMeterRegistry()), row -> {
                }))) {
            assertThat(publisher.publish(rows(1, "{}"))).isEmpty();
            deaf = true;
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

    private void accept() {
        while (!between.isClosed()) {
            try {
                Socket client = between.accept();
                Socket broker = new Socket(host, port);
                daemon(() -> carry(client, broker, true));
                daemon(() -> carry(broker, client, false));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void carry(Socket from, Socket to, boolean mayBeDeaf) {
        var piece = new byte[8_192];
        try (from; to) {
            for (int read; (read = from.getInputStream().read(piece)) >= 0;) {
                while (mayBeDeaf && deaf && !between.isClosed()) {
                    // Such a broker does not miss its clients' heartbeats meanwhile; the one of this test would.
                    to.getOutputStream().write(HEARTBEAT);
                    Thread.sleep(1_000);
                }
                to.getOutputStream().write(piece, 0, read);
            }
        } catch (IOException | InterruptedException e) {
            // one side is gone
        }
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "deaf broker");
        thread.setDaemon(true);
        thread.start();
    }
}
