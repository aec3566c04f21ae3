package dev.afterword.devstack.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;

import dev.afterword.devstack.server.BrokerServer;
import dev.afterword.devstack.server.EmbeddedBroker;

class DeadLetterQueueTest {

    private static final byte[] EVENT = "{\"id\": \"e-1\", \"type\": \"response.completed.v1\"}".getBytes();

    @TempDir
    private Path data;

    private EmbeddedBroker embedded;
    private BrokerServer broker;
    private Connection connection;
    private Channel channel;

    @BeforeEach
    void start() throws Exception {
        embedded = EmbeddedBroker.start(data, "pw");
        broker = embedded.server();
        connection = broker.connect("test");
        channel = connection.createChannel();
        channel.confirmSelect();
        channel.queueDeclare("afterword.dead", true, false, false, null);
        channel.queueDeclare("scoring-service.responses", true, false, false, null);
    }

    @AfterEach
    void stop() throws Exception {
        connection.close(2_000);
        embedded.close();
    }

    @Test
    void looking_tells_where_when_and_why_and_leaves_everything_there() throws Exception {
        bury("scoring-service.responses");
        var expected = new DeadLetter("scoring-service.responses", "2026-03-02T11:00:00Z", "csat must be 1 to 5",
                "response.completed.v1", "e-1");
        assertThat(look()).containsExactly(expected);
        assertThat(look()).containsExactly(expected);
    }

    @Test
    void a_letter_goes_back_to_its_queue_unchanged_and_without_our_notes() throws Exception {
        bury("scoring-service.responses");
        assertThat(replay()).containsExactly(true);
        assertThat(look()).isEmpty();
        var again = channel.basicGet("scoring-service.responses", true);
        assertThat(again.getBody()).isEqualTo(EVENT);
        assertThat(again.getProps().getMessageId()).isEqualTo("e-1");
        assertThat(again.getProps().getHeaders()).containsOnlyKeys("cloudEvents_id");
    }

    @Test
    void what_a_crm_rejected_is_shown_too_and_keeps_the_mark_of_a_replay() throws Exception {
        channel.queueDeclare("afterword.dead.crm", true, false, false, null);
        channel.queueDeclare("crm.acme", true, false, false, null);
        channel.basicPublish("", "afterword.dead.crm", new BasicProperties.Builder().headers(Map.of(
                "afterword-replay", "r-1", "x-death", List.of(Map.of("queue", "crm.acme")))).build(), EVENT);
        awaitArrival();

        assertThat(look()).singleElement().satisfies(letter -> assertThat(letter.queue()).isEqualTo("crm.acme"));
        assertThat(replay()).containsExactly(true);
        assertThat(channel.basicGet("crm.acme", true).getProps().getHeaders()).containsOnlyKeys("afterword-replay");
    }

    @Test
    void a_letter_whose_queue_is_gone_stays() throws Exception {
        bury("no.such.queue");
        assertThat(replay()).containsExactly(false);
        assertThat(look()).hasSize(1);
    }

    @Test
    void what_is_no_event_is_shown_too() throws Exception {
        channel.basicPublish("", "afterword.dead", null, "not json".getBytes());
        awaitArrival();
        assertThat(look()).singleElement().satisfies(letter -> {
            assertThat(letter.type()).isEqualTo("?");
            assertThat(letter.queue()).isNull();
        });
    }

    private List<DeadLetter> look() throws Exception {
        var seen = new ArrayList<DeadLetter>();
        try (var letters = new DeadLetterQueue(broker)) {
            letters.each((letter, message) -> seen.add(letter));
        }
        return seen;
    }

    private List<Boolean> replay() throws Exception {
        var results = new ArrayList<Boolean>();
        try (var letters = new DeadLetterQueue(broker)) {
            letters.each((letter, message) -> {
                try {
                    results.add(letters.sendAgain(letter, message));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        return results;
    }

    private void bury(String queue) throws Exception {
        channel.basicPublish("", "afterword.dead", new BasicProperties.Builder().messageId("e-1").headers(Map.of(
                "afterword-queue", queue, "afterword-failed-at", "2026-03-02T11:00:00Z",
                "afterword-reason", "csat must be 1 to 5", "cloudEvents_id", "e-1")).build(), EVENT);
        awaitArrival();
    }

    /** Another connection sees only what the broker has confirmed. */
    private void awaitArrival() throws Exception {
        channel.waitForConfirmsOrDie(5_000);
    }
}
