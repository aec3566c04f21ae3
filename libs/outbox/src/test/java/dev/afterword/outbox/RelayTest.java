package dev.afterword.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;

import dev.afterword.contracts.Exchanges;
import dev.afterword.messaging.Broker;
import dev.afterword.messaging.DeclareTopology;
import dev.afterword.messaging.EventSpans;
import dev.afterword.messaging.QueueBinding;
import dev.afterword.messaging.Topology;
import dev.afterword.messaging.TraceParent;
import dev.afterword.testing.TestBroker;
import dev.afterword.testing.TestPostgres;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;

@Tag("messaging")
class RelayTest {

    private static final Duration CONFIRM_WITHIN = Duration.ofSeconds(10);

    @RegisterExtension
    static final OpenTelemetryExtension spans = OpenTelemetryExtension.create();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final List<OutboxRow> sent = new CopyOnWriteArrayList<>();
    private final PGSimpleDataSource database = freshDatabase();
    private final String type = "test." + UUID.randomUUID() + ".v1";
    private final String queue = "test." + UUID.randomUUID();
    private com.rabbitmq.client.Connection connection;
    private Channel channel;
    private boolean bound;

    @BeforeEach
    void open() throws Exception {
        try (var sql = RelayTest.class.getResourceAsStream("/db/outbox/V0000__outbox.sql");
                var jdbc = database.getConnection();
                var statement = jdbc.createStatement()) {
            statement.execute(new String(sql.readAllBytes()));
        }
        connection = TestBroker.factory().newConnection("test");
        channel = connection.createChannel();
        Topology.declareExchanges(channel);
    }

    @AfterEach
    void close() throws IOException {
        if (bound) {
            channel.queueDelete(queue);
        }
        connection.close(2_000);
    }

    @Test
    void several_relays_at_once_send_each_event_once_with_its_id_as_the_message_id() throws Exception {
        bindQueue();
        var stored = store(2_000);
        var pool = Executors.newFixedThreadPool(4);
        pool.invokeAll(IntStream.range(0, 4).<Callable<Void>> mapToObj(i -> () -> {
            relayAll(100);
            return null;
        }).toList()).forEach(future -> assertThat(future).succeedsWithin(Duration.ofSeconds(60)));
        pool.shutdown();

        assertThat(arrived(queue)).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(waiting()).isZero();
    }

    @Test
    void one_relay_alone_keeps_the_order() throws Exception {
        bindQueue();
        var stored = store(300);
        relayAll(70);
        assertThat(arrived(queue)).containsExactlyElementsOf(stored);
    }

    @Test
    void a_relay_that_dies_after_publishing_leaves_its_events_to_be_sent_again_under_the_same_id() throws Exception {
        bindQueue();
        var stored = store(5);
        try (var jdbc = database.getConnection(); var publisher = publisher(TestBroker.factory())) {
            jdbc.setAutoCommit(false);
            publisher.publish(OutboxTable.take(jdbc, 100));
            jdbc.rollback(); // what a kill -9 does
        }
        assertThat(waiting()).isEqualTo(5);
        relayAll(100);

        Map<UUID, Integer> times = new HashMap<>();
        arrived(queue).forEach(id -> times.merge(id, 1, Integer::sum));
        assertThat(times.keySet()).containsExactlyInAnyOrderElementsOf(stored);
        assertThat(times.values()).allMatch(n -> n == 2);
    }

    @Test
    void with_the_broker_away_every_event_stays() throws Exception {
        store(3);
        var nobody = new ConnectionFactory();
        nobody.setHost("127.0.0.1");
        nobody.setPort(1);
        try (var publisher = publisher(nobody)) {
            var pass = new RelayPass(database, publisher, 100);
            assertThatThrownBy(pass::run).isInstanceOf(IOException.class);
        }
        assertThat(waiting()).isEqualTo(3);
    }

    @Test
    void an_event_that_no_queue_takes_is_kept_for_an_operator() throws Exception {
        var stored = store(2);
        relayAll(100);
        assertThat(waiting()).isZero();
        assertThat(arrived(Exchanges.UNROUTED)).containsAll(stored);
        assertThat(spans.getSpans()).hasSize(2);
    }

    @Test
    void rows_that_are_put_back_are_first_again_and_unchanged() throws Exception {
        store(3);
        try (var jdbc = database.getConnection()) {
            jdbc.setAutoCommit(false);
            var taken = OutboxTable.take(jdbc, 2);
            OutboxTable.putBack(jdbc, List.of(taken.get(1)));
            jdbc.commit();
            var left = OutboxTable.take(jdbc, 10);
            assertThat(left).hasSize(2);
            assertThat(left.get(0)).isEqualTo(taken.get(1));
            jdbc.rollback();
        }
    }

    @Test
    void headers_repeat_the_attributes_of_the_event() throws Exception {
        bindQueue();
        var id = store(1).get(0);
        relayAll(10);
        GetResponse message = channel.basicGet(queue, true);
        assertThat(message.getProps().getMessageId()).isEqualTo(id.toString());
        assertThat(message.getProps().getContentType()).isEqualTo("application/cloudevents+json");
        assertThat(message.getProps().getDeliveryMode()).isEqualTo(2);
        assertThat(message.getEnvelope().getRoutingKey()).isEqualTo(type);
        assertThat(message.getProps().getHeaders()).hasEntrySatisfying("cloudEvents_type",
                value -> assertThat(value).hasToString(type))
                .containsKeys("cloudEvents_id", "cloudEvents_source", "cloudEvents_subject", "cloudEvents_time",
                        "cloudEvents_specversion", "cloudEvents_workspace", "traceparent");
    }

    @Test
    void a_message_names_the_span_of_its_way_and_its_event_what_caused_it() throws Exception {
        bindQueue();
        store(1);
        relayAll(10);
        var span = spans.getSpans().get(0);
        assertThat(span.getName()).isEqualTo("publish " + type);
        assertThat(span.getParentSpanId()).isEqualTo("00f067aa0ba902b7");
        var headers = channel.basicGet(queue, true).getProps().getHeaders();
        assertThat(headers.get("traceparent")).hasToString(TraceParent.of(span.getSpanContext()));
        assertThat(headers.get("cloudEvents_traceparent"))
                .hasToString("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    @Test
    void what_the_broker_has_is_told_and_timed_and_what_it_has_not_is_neither() throws Exception {
        bindQueue();
        var stored = store(3);
        relayAll(2);
        assertThat(sent).extracting(OutboxRow::eventId).containsExactlyElementsOf(stored);
        assertThat(meters.get("afterword.outbox.delay").timer().count()).isEqualTo(3);
        assertThat(meters.get("afterword.outbox.confirm").timer().count()).isEqualTo(2);
        assertThat(meters.get("afterword.outbox.not.confirmed").counter().count()).isZero();
    }

    @Test
    void the_oldest_event_is_the_first_in_line_and_counting_ends_somewhere() throws Exception {
        try (var jdbc = database.getConnection()) {
            assertThat(OutboxTable.oldest(jdbc)).isNull();
            store(3);
            assertThat(OutboxTable.oldest(jdbc)).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
            assertThat(OutboxTable.countUpTo(jdbc, 2)).isEqualTo(2);
            assertThat(OutboxTable.countUpTo(jdbc, 100)).isEqualTo(3);
        }
    }

    private void bindQueue() throws IOException {
        Topology.declare(channel, new QueueBinding(queue, List.of(type)));
        bound = true;
    }

    private List<UUID> store(int count) throws SQLException {
        var rows = IntStream.range(0, count).mapToObj(i -> new OutboxRow(0, UUID.randomUUID(), type, "subject " + i,
                UUID.randomUUID(), Instant.parse("2026-03-02T11:00:00Z"),
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "{\"n\":" + i + "}")).toList();
        try (Connection jdbc = database.getConnection()) {
            OutboxTable.insert(jdbc, rows);
        }
        return rows.stream().map(OutboxRow::eventId).toList();
    }

    private void relayAll(int batch) throws Exception {
        try (var publisher = publisher(TestBroker.factory())) {
            var pass = new RelayPass(database, publisher, batch);
            while (pass.run().taken() > 0) {
                // until the table is empty
            }
        }
    }

    private ConfirmedPublisher publisher(ConnectionFactory factory) {
        return new ConfirmedPublisher(new Broker(factory), new DeclareTopology(List.of()), "/afterword/test", CONFIRM_WITHIN,
                new Departures(new EventSpans(spans.getOpenTelemetry()), new RelayMeters(meters), sent::add));
    }

    private List<UUID> arrived(String from) throws IOException {
        var ids = new ArrayList<UUID>();
        for (GetResponse message = channel.basicGet(from, true); message != null; message = channel.basicGet(from, true)) {
            ids.add(UUID.fromString(message.getProps().getMessageId()));
        }
        return ids;
    }

    private long waiting() throws SQLException {
        try (var jdbc = database.getConnection();
                var count = jdbc.createStatement().executeQuery("select count(*) from outbox")) {
            count.next();
            return count.getLong(1);
        }
    }

    private static PGSimpleDataSource freshDatabase() {
        var url = TestPostgres.freshDatabase();
        var database = new PGSimpleDataSource();
        database.setUrl(url.jdbcUrl());
        database.setUser(url.username());
        database.setPassword(url.password());
        return database;
    }
}
