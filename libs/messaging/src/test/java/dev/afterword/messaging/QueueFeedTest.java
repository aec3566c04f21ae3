package dev.afterword.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;

import dev.afterword.contracts.Exchanges;
import dev.afterword.testing.DeafBroker;
import dev.afterword.testing.TestBroker;

@Tag("messaging")
class QueueFeedTest {

    private final String queue = "test." + UUID.randomUUID();
    private QueueFeed feed;
    private Connection connection;
    private Channel channel;

    @BeforeEach
    void open() throws Exception {
        feed = feedOn(TestBroker.factory());
        connection = TestBroker.factory().newConnection("test");
        channel = connection.createChannel();
    }

    @AfterEach
    void close() throws Exception {
        feed.delete(queue);
        feed.close();
        connection.close();
    }

    @Test
    void what_is_sent_lies_in_the_queue_in_its_order_and_with_its_headers() throws Exception {
        assertThat(feed.declare(queue)).isEqualTo(new QueueFeed.State(0, 0));
        feed.send(queue, messages(300));
        assertThat(feed.declare(queue).ready()).isEqualTo(300);
        for (int i = 0; i < 300; i++) {
            var message = channel.basicGet(queue, true);
            assertThat(new String(message.getBody(), StandardCharsets.UTF_8)).isEqualTo("{\"n\":" + i + "}");
            assertThat(message.getProps().getMessageId()).isEqualTo("id-" + i);
            assertThat(message.getProps().getHeaders().get("cloudEvents_type")).hasToString("a.b.v1");
        }
    }

    @Test
    void it_goes_on_after_the_queue_was_deleted_under_it() throws Exception {
        feed.declare(queue);
        feed.delete(queue);
        assertThatThrownBy(() -> feed.send(queue, messages(1))).isInstanceOf(IOException.class);
        feed.declare(queue);
        feed.send(queue, messages(2));
        assertThat(feed.declare(queue).ready()).isEqualTo(2);
    }

    @Test
    void deleting_a_queue_that_is_not_there_is_no_fault() throws Exception {
        feed.delete(queue);
        feed.declare(queue);
        feed.delete(queue);
        feed.delete(queue);
    }

    @Test
    void a_queue_that_the_broker_refuses_leaves_the_others_alone() throws Exception {
        String exclusive = "test." + UUID.randomUUID();
        channel.queueDeclare(exclusive, false, true, true, Map.of());
        assertThatThrownBy(() -> feed.declare(exclusive)).isInstanceOf(IOException.class);
        feed.declare(queue);
        feed.send(queue, messages(1));
        assertThat(feed.declare(queue).ready()).isEqualTo(1);
    }

    @Test
    void what_a_crm_rejects_is_put_aside_apart_from_what_our_own_services_could_not_process() throws Exception {
        String crm = "crm." + queue;
        feed.declare(crm);
        long ours = channel.messageCount(Exchanges.DEAD);
        long before = channel.messageCount(Exchanges.DEAD_CRM);
        feed.send(crm, messages(1));

        channel.basicReject(channel.basicGet(crm, false).getEnvelope().getDeliveryTag(), false);

        // Broker-J puts nothing aside that was rejected: it drops it.
        int expected = TestBroker.isRabbitMq() ? 1 : 0;
        await().untilAsserted(() -> assertThat(channel.messageCount(Exchanges.DEAD_CRM)).isEqualTo(before + expected));
        assertThat(channel.messageCount(Exchanges.DEAD)).isEqualTo(ours);
        feed.delete(crm);
    }

    @Test
    void a_queue_that_an_older_version_declared_otherwise_is_fed_as_it_is() throws Exception {
        String crm = "crm." + queue;
        channel.queueDeclare(crm, true, false, false, Map.of("x-queue-type", "quorum"));

        feed.declare(crm);
        feed.send(crm, messages(1));

        assertThat(feed.declare(crm).ready()).isEqualTo(1);
        feed.delete(crm);
    }

    @Test
    void with_the_broker_away_it_says_so() {
        var nobody = new ConnectionFactory();
        nobody.setHost("127.0.0.1");
        nobody.setPort(1);
        try (var away = feedOn(nobody)) {
            assertThatThrownBy(away::connect).isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_broker_that_stops_reading_does_not_hold_up_the_sender_for_longer_than_a_confirm_may_take() throws Exception {
        try (var deaf = new DeafBroker();
                var held = new QueueFeed(new Broker(deaf.factory()), new DeclareTopology(List.of()), Duration.ofSeconds(2))) {
            held.declare(queue);
            deaf.stopReading();
            // More than the buffers of both sockets hold.
            var much = Collections.nCopies(500, new QueueFeed.Message(null, new byte[100_000]));
            var sending = CompletableFuture.runAsync(() -> assertThatThrownBy(() -> held.send(queue, much))
                    .isInstanceOf(IOException.class));
            assertThat(sending).succeedsWithin(Duration.ofSeconds(60));
        }
    }

    private static QueueFeed feedOn(ConnectionFactory factory) {
        return new QueueFeed(new Broker(factory), new DeclareTopology(List.of()), Duration.ofSeconds(10));
    }

    private static List<QueueFeed.Message> messages(int count) {
        return IntStream.range(0, count).mapToObj(i -> new QueueFeed.Message(
                EventProperties.of(Map.of("id", "id-" + i, "type", "a.b.v1", "time", "2026-03-02T12:00:00Z"), Map.of()),
                ("{\"n\":" + i + "}").getBytes(StandardCharsets.UTF_8))).toList();
    }
}
