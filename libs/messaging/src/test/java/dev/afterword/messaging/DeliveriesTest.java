package dev.afterword.messaging;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.InvitationOpened;
import dev.afterword.contracts.InvitationSuppressed;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Multi;

@Tag("messaging")
class DeliveriesTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CuttableBroker network = new CuttableBroker();
    private final Deliveries deliveries = new Deliveries(new DeadLetters(network.broker),
            new EventSpans(OpenTelemetry.noop()), meters);
    private final Set<String> handled = ConcurrentHashMap.newKeySet();
    private TestQueue queue;

    @BeforeEach
    void open() throws Exception {
        queue = new TestQueue();
    }

    @AfterEach
    void close() throws Exception {
        deliveries.stop(new ShutdownEvent());
        queue.close();
    }

    @Test
    void events_are_handled_and_acknowledged() throws Exception {
        queue.declare();
        publish(IntStream.range(0, 50).mapToObj(i -> "event " + i).toList());
        consume(this::remember);
        await().untilAsserted(() -> assertThat(handled).hasSize(50));
        await().untilAsserted(() -> assertThat(queue.ready()).isZero());
    }

    @Test
    void an_event_that_can_never_be_handled_is_put_aside_with_its_reason_and_its_neighbours_are_handled() throws Exception {
        queue.declare();
        publish(List.of("good 1", "poison", "good 2"));
        consume(batch -> {
            if (batch.stream().anyMatch(event -> event.data().reason().equals("poison"))) {
                throw new IllegalArgumentException("csat must be 1 to 5, was 9");
            }
            remember(batch);
        });
        await().untilAsserted(() -> assertThat(handled).containsExactlyInAnyOrder("good 1", "good 2"));
        await().untilAsserted(() -> {
            var letters = queue.deadLetters();
            assertThat(letters).hasSize(1);
            assertThat(meters.get("afterword.dead.letters").tag("queue", queue.name).counter().count()).isEqualTo(1);
            assertThat(letters.get(0).getProps().getHeaders().get(DeadLetters.REASON_HEADER).toString())
                    .isEqualTo("IllegalArgumentException: csat must be 1 to 5, was 9");
        });
    }

    @Test
    void a_message_that_is_no_event_is_put_aside_unchanged() throws Exception {
        queue.declare();
        queue.publish("not json".getBytes());
        publish(List.of("good"));
        consume(this::remember);
        await().untilAsserted(() -> assertThat(handled).containsExactly("good"));
        await().untilAsserted(() -> assertThat(queue.deadLetters()).singleElement()
                .satisfies(letter -> assertThat(new String(letter.getBody())).isEqualTo("not json")));
    }

    @Test
    void events_of_several_types_on_one_queue_arrive_each_as_its_own_record() throws Exception {
        queue.declare();
        publish(List.of("known"));
        queue.publish(json(new CustomerErased(Ids.next(), "known too", Instant.EPOCH)));
        queue.publish(json(new InvitationOpened(Ids.next(), null, Instant.EPOCH)));
        var both = new QueueBinding(queue.name, List.of(InvitationSuppressed.TYPE, CustomerErased.TYPE));
        deliveries.gather(both, messages(), batch -> batch.forEach(event -> {
            if (event.data() instanceof InvitationSuppressed suppressed) {
                handled.add(suppressed.reason());
            } else if (event.data() instanceof CustomerErased erased) {
                handled.add(erased.customerRef());
            }
        }));
        await().untilAsserted(() -> assertThat(handled).containsExactlyInAnyOrder("known", "known too"));
        await().untilAsserted(() -> assertThat(queue.deadLetters()).singleElement()
                .satisfies(letter -> assertThat(new String(letter.getBody())).contains(InvitationOpened.TYPE)));
    }

    @Test
    void a_fault_that_passes_is_waited_out_without_a_hot_loop() throws Exception {
        queue.declare();
        var tries = new AtomicInteger();
        long start = System.nanoTime();
        consume(batch -> {
            if (tries.incrementAndGet() < 4) {
                throw new UncheckedIOException(new IOException("the database is away"));
            }
            remember(batch);
        });
        publish(List.of("patient"));
        await().untilAsserted(() -> assertThat(handled).containsExactly("patient"));
        assertThat(tries.get()).isEqualTo(4);
        // 50 + 100 + 200 ms is the least that three growing pauses take.
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(340));
    }

    @Test
    void a_queue_that_is_declared_later_is_consumed_then() throws Exception {
        consume(this::remember);
        queue.declare();
        publish(List.of("late"));
        await().untilAsserted(() -> assertThat(handled).containsExactly("late"));
    }

    @Test
    void what_was_handled_when_the_connection_broke_is_delivered_again_and_nothing_is_lost() throws Exception {
        queue.declare();
        var gate = new Semaphore(0);
        var inHand = new AtomicInteger();
        consume(batch -> {
            inHand.addAndGet(batch.size());
            gate.acquireUninterruptibly();
            remember(batch);
        });
        publish(List.of("a"));
        await().until(() -> inHand.get() == 1);
        publish(IntStream.range(0, 20).mapToObj(i -> "event " + i).toList());
        network.cut();
        gate.release(1_000);
        await().untilAsserted(() -> assertThat(handled).hasSize(21));
        // The stale delivery tag of the first connection must not have settled anything on the second.
        await().untilAsserted(() -> assertThat(inHand.get()).isGreaterThanOrEqualTo(22));
        await().untilAsserted(() -> assertThat(queue.ready()).isZero());
    }

    @Test
    void batches_of_two_lanes_are_handled_at_the_same_time_and_each_event_once() throws Exception {
        queue.declare();
        var together = new CyclicBarrier(2);
        var times = new ConcurrentHashMap<String, Integer>();
        deliveries.consume(queue.name, messages(Map.of("lanes", "2", "prefetch", "10")), InvitationSuppressed.class, batch -> {
            if (times.isEmpty()) {
                meet(together);
            }
            batch.forEach(event -> times.merge(event.data().reason(), 1, Integer::sum));
        });
        await().until(() -> queue.consumers() == 2);
        publish(IntStream.range(0, 60).mapToObj(i -> "event " + i).toList());
        await().untilAsserted(() -> assertThat(times).hasSize(60).allSatisfy((event, count) -> assertThat(count).isEqualTo(1)));
        network.cut();
        publish(List.of("afterwards"));
        await().untilAsserted(() -> assertThat(times).hasSize(61).allSatisfy((event, count) -> assertThat(count).isEqualTo(1)));
    }

    @Test
    void one_lane_takes_it_all_as_long_as_it_has_room() throws Exception {
        queue.declare();
        var threads = new ConcurrentHashMap<String, Thread>();
        deliveries.consume(queue.name, messages(Map.of("lanes", "2")), InvitationSuppressed.class,
                batch -> batch.forEach(event -> threads.put(event.data().reason(), Thread.currentThread())));
        await().until(() -> queue.consumers() == 2);
        for (int i = 1; i <= 20; i++) {
            publish(List.of("event " + i));
            int sent = i;
            await().until(() -> threads.size() == sent);
        }
        assertThat(new HashSet<>(threads.values())).hasSize(1);
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(20, SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new AssertionError("the other lane did not come", e);
        }
    }

    /** What failed alone lies between what did not, so that each way of settling meets the others. */
    @Test
    void what_was_settled_is_not_delivered_again() throws Exception {
        queue.declare();
        for (int i = 0; i < 40; i++) {
            publish(List.of("event " + i));
            if (i % 7 == 3) {
                publish(List.of("poison"));
                queue.publish("not json".getBytes());
            }
        }
        var times = new ConcurrentHashMap<String, Integer>();
        consume(batch -> {
            if (batch.stream().anyMatch(event -> event.data().reason().equals("poison"))) {
                throw new IllegalArgumentException("csat must be 1 to 5, was 9");
            }
            batch.forEach(event -> times.merge(event.data().reason(), 1, Integer::sum));
        });
        await().untilAsserted(() -> assertThat(times).hasSize(40));
        await().untilAsserted(() -> assertThat(letters()).isEqualTo(12));
        network.cut();
        publish(List.of("afterwards"));
        await().untilAsserted(() -> assertThat(times).hasSize(41).allSatisfy((event, count) -> assertThat(count).isEqualTo(1)));
        assertThat(letters()).isEqualTo(12);
    }

    private double letters() {
        return meters.get("afterword.dead.letters").tag("queue", queue.name).counter().count();
    }

    private void consume(Consumer<List<CloudEvent<InvitationSuppressed>>> handler) {
        deliveries.consume(queue.name, messages(), InvitationSuppressed.class, handler);
    }

    private Multi<Message<byte[]>> messages() {
        return messages(Map.of());
    }

    @SuppressWarnings("unchecked")
    private Multi<Message<byte[]>> messages(Map<String, String> settings) {
        var channel = new SmallRyeConfigBuilder().withDefaultValue("queue.name", queue.name).withDefaultValues(settings)
                .build();
        return (Multi<Message<byte[]>>) (Multi<?>) Multi.createFrom()
                .publisher(new RabbitConnector(network.broker, new DeclareTopology(List.of()), meters).getPublisher(channel));
    }

    private void remember(List<CloudEvent<InvitationSuppressed>> batch) {
        batch.forEach(event -> handled.add(event.data().reason()));
    }

    private void publish(List<String> reasons) throws Exception {
        for (String reason : reasons) {
            queue.publish(json(new InvitationSuppressed(Ids.next(), null, reason)));
        }
    }

    private static byte[] json(EventData data) throws IOException {
        var event = CloudEvent.of(Ids.next(), "/afterword/test", Instant.EPOCH, UUID.randomUUID(), null, data);
        return WireJson.mapper().writeValueAsBytes(event);
    }
}
