package dev.afterword.scoring.crm;

import static dev.afterword.scoring.ResponseEvents.events;
import static dev.afterword.testing.StandInForFeedbackApi.key;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.afterword.contracts.Agent;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.PromiseSettled;
import dev.afterword.messaging.Ids;
import dev.afterword.messaging.QueueFeed;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.erasure.EraseCustomers;
import dev.afterword.scoring.fact.TakeFacts;
import dev.afterword.scoring.score.ScoreResponses;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

@QuarkusTest
@Tag("messaging")
class FeedQueueTest {

    private final UUID workspace = UUID.randomUUID();
    private final String queue = CrmQueue.brokerName(workspace, "sales");
    private TestCrmBroker broker;

    @Inject
    FeedQueue feedQueue;

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    EraseCustomers eraseCustomers;

    @Inject
    TakeFacts takeFacts;

    @Inject
    StoredRows stored;

    @BeforeEach
    void open() throws Exception {
        broker = TestCrmBroker.open();
    }

    @AfterEach
    void close() throws Exception {
        given().auth().oauth2(key(workspace, "admin")).delete("/v1/crm-queues/sales");
        feed();
        broker.close();
    }

    @Test
    void a_queue_gets_its_workspaces_events_of_its_types_in_their_order_with_headers() throws Exception {
        declare(100, "score.computed.v1");
        feed();
        var responses = score(5);
        scoreResponses.score(events(List.of(ResponseEvents.in(UUID.randomUUID()).with("csat", 1))));
        feed();

        var messages = broker.take(queue, 100);
        assertThat(messages).extracting(message -> header(message, "cloudEvents_subject")).containsExactlyElementsOf(responses);
        assertThat(messages).extracting(message -> header(message, "cloudEvents_workspace")).containsOnly(workspace.toString());
        var event = stored.events(workspace).get(0);
        assertThat(messages.get(0).properties().getMessageId()).isEqualTo(event.id().toString());
        assertThat(messages.get(0).properties().getType()).isEqualTo("score.computed.v1");
        assertThat(messages.get(0).properties().getHeaders()).containsKey("traceparent")
                .doesNotContainKey(CrmMessage.REPLAY_HEADER);
        assertThat(new String(messages.get(0).body(), UTF_8)).contains("\"id\":\"" + event.id());
    }

    @Test
    void a_queue_without_types_gets_nothing() throws Exception {
        declare(100);
        score(2);
        feed();
        assertThat(broker.take(queue, 10)).isEmpty();
    }

    @Test
    void a_crm_that_falls_behind_is_reported_and_gets_all_that_it_missed_when_it_has_room() throws Exception {
        declare(10, "score.computed.v1");
        var responses = score(35);
        feed();
        await().atMost(30, SECONDS).untilAsserted(() -> {
            feed();
            show().body("state", is("behind"), "depth", is(10), "held_back", is(25), "oldest_message_since", notNullValue());
        });

        var got = new ArrayList<QueueFeed.Message>();
        await().atMost(60, SECONDS).untilAsserted(() -> {
            got.addAll(broker.take(queue, 7));
            feed();
            assertThat(got).hasSize(35);
        });
        assertThat(got).extracting(message -> header(message, "cloudEvents_subject")).containsExactlyElementsOf(responses);
        await().atMost(30, SECONDS).untilAsserted(() -> {
            feed();
            show().body("state", is("in_step"), "held_back", is(0), "depth", is(0), "oldest_message_since", nullValue());
        });
    }

    @Test
    void one_crm_that_is_behind_holds_up_no_other() throws Exception {
        declare(1, "score.computed.v1");
        given().auth().oauth2(key(workspace, "admin")).contentType("application/json")
                .body(Map.of("types", List.of("score.computed.v1"))).put("/v1/crm-queues/support").then().statusCode(201);
        score(5);
        feed();
        assertThat(broker.take(CrmQueue.brokerName(workspace, "support"), 10)).hasSize(5);
        given().auth().oauth2(key(workspace, "admin")).delete("/v1/crm-queues/support").then().statusCode(204);
    }

    @Test
    void what_the_broker_does_not_take_is_sent_again_under_the_same_ids() throws Exception {
        declare(100, "score.computed.v1");
        var responses = score(3);
        assertThat(feedQueue.feedOne(new Refusing(broker.connection()))).isTrue();
        show().body("state", is("unreachable"), "held_back", is(3));
        await().atMost(30, SECONDS).untilAsserted(() -> {
            feed();
            show().body("state", is("in_step"), "held_back", is(0));
        });
        assertThat(broker.take(queue, 100)).extracting(message -> header(message, "cloudEvents_subject"))
                .containsExactlyElementsOf(responses);
    }

    @Test
    void the_events_of_a_period_are_sent_again_marked_and_under_their_ids() throws Exception {
        declare(4, "score.computed.v1");
        var before = Instant.now().minusSeconds(60);
        score(9);
        var first = new ArrayList<QueueFeed.Message>();
        takeUntil(first, 9);

        replay(before, Instant.now().plusSeconds(60)).statusCode(202).body("sent", is(0));
        var again = new ArrayList<QueueFeed.Message>();
        takeUntil(again, 9);
        assertThat(again).extracting(message -> message.properties().getMessageId())
                .containsExactlyInAnyOrderElementsOf(first.stream().map(m -> m.properties().getMessageId()).toList());
        assertThat(again).allSatisfy(message -> assertThat(header(message, CrmMessage.REPLAY_HEADER)).hasSize(36));
        await().atMost(30, SECONDS).untilAsserted(() -> {
            feed();
            show().body("replays.size()", is(0));
        });

        replay(before.minusSeconds(3600), before).statusCode(202);
        feed();
        assertThat(broker.take(queue, 10)).isEmpty();
    }

    @Test
    void nobody_hears_anything_of_a_customer_who_was_erased() throws Exception {
        String ref = "c-" + UUID.randomUUID();
        scoreResponses.score(events(List.of(
                ResponseEvents.in(workspace).of(ref).with("csat", 2).withComment("It is me, " + ref))));
        declare(10, "score.computed.v1");
        eraseCustomers.erase(List.of(CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), workspace, null,
                new CustomerErased(Ids.next(), ref, Instant.now()))));
        replay(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60)).statusCode(202);
        feed();
        var again = broker.take(queue, 10);
        assertThat(again).hasSize(1);
        assertThat(new String(again.get(0).body(), UTF_8)).contains("\"scores\":[{").doesNotContain(ref);
        assertThat(stored.tracesOf(ref)).isZero();
    }

    @Test
    void a_crm_is_told_whom_to_forget_and_nothing_of_that_stays_here() throws Exception {
        String ref = "c-" + UUID.randomUUID();
        declare(10, "customer.erased.v1");
        var erased = CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), workspace, null,
                new CustomerErased(Ids.next(), ref, Instant.now()));
        eraseCustomers.erase(List.of(erased));
        eraseCustomers.erase(List.of(erased));
        assertThat(stored.tracesOf(ref)).isEqualTo(1);
        feed();
        var messages = broker.take(queue, 10);
        assertThat(messages).hasSize(1);
        assertThat(messages.get(0).properties().getMessageId()).isEqualTo(erased.id().toString());
        assertThat(new String(messages.get(0).body(), UTF_8)).contains(ref);
        assertThat(stored.tracesOf(ref)).isZero();
    }

    @Test
    void what_other_services_tell_is_kept_where_a_queue_wants_it() throws Exception {
        takeFacts.take(List.of(promiseBroken(), promiseBroken()));
        declare(10, "promise.broken.v1");
        var broken = promiseBroken();
        takeFacts.take(List.of(broken, broken));
        takeFacts.take(List.of(broken));
        feed();
        assertThat(broker.take(queue, 10)).extracting(message -> message.properties().getMessageId())
                .containsExactly(broken.id().toString());
        replay(Instant.now().minusSeconds(3600), Instant.now().plusSeconds(60)).statusCode(202);
        feed();
        assertThat(broker.take(queue, 10)).hasSize(1);
    }

    @Test
    void a_deleted_queue_is_gone_from_the_broker_and_may_be_declared_anew() throws Exception {
        declare(10, "score.computed.v1");
        score(3);
        feed();
        assertThat(broker.has(queue)).isTrue();
        given().auth().oauth2(key(workspace, "admin")).delete("/v1/crm-queues/sales").then().statusCode(204);
        show().statusCode(404);
        feed();
        assertThat(broker.has(queue)).isFalse();
        declare(10, "score.computed.v1");
        feed();
        assertThat(broker.take(queue, 10)).isEmpty();
    }

    private void declare(int limit, String... types) {
        given().auth().oauth2(key(workspace, "admin")).contentType("application/json")
                .body(Map.of("types", types, "limit", limit)).put("/v1/crm-queues/sales").then().statusCode(201);
    }

    private ValidatableResponse show() {
        return given().auth().oauth2(key(workspace, "admin")).get("/v1/crm-queues/sales").then();
    }

    private ValidatableResponse replay(Instant from, Instant to) {
        return given().auth().oauth2(key(workspace, "admin")).contentType("application/json")
                .body(Map.of("from", from.toString(), "to", to.toString())).post("/v1/crm-queues/sales/replay").then();
    }

    private CloudEvent<EventData> promiseBroken() {
        var interaction = ResponseEvents.in(workspace).event().data().interaction();
        return CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), workspace, null,
                new PromiseSettled(interaction, new Agent("a-1", "Ann"), null, Instant.now(), "broken", null, 1));
    }

    /** @return the ids of the responses, in their order */
    private List<String> score(int count) {
        var responses = IntStream.range(0, count).mapToObj(i -> ResponseEvents.in(workspace).with("csat", 1 + i % 5)).toList();
        scoreResponses.score(events(responses));
        return responses.stream().map(response -> response.responseId().toString()).toList();
    }

    private void feed() {
        while (feedQueue.feedOne(broker.connection())) {
            // until nothing is to be done
        }
    }

    private void takeUntil(List<QueueFeed.Message> taken, int count) {
        await().atMost(60, SECONDS).untilAsserted(() -> {
            feed();
            taken.addAll(broker.take(queue, 100));
            assertThat(taken).hasSize(count);
        });
    }

    private static String header(QueueFeed.Message message, String name) {
        return String.valueOf(message.properties().getHeaders().get(name));
    }

    /** A broker that takes nothing. */
    private record Refusing(CrmBroker broker) implements CrmBroker {

        @Override
        public void connect() throws IOException {
            broker.connect();
        }

        @Override
        public QueueFeed.State declare(String queue) throws IOException {
            return broker.declare(queue);
        }

        @Override
        public void send(String queue, List<QueueFeed.Message> messages) throws IOException {
            throw new IOException("refused");
        }

        @Override
        public void delete(String queue) throws IOException {
            broker.delete(queue);
        }

        @Override
        public void close() {
            broker.close();
        }
    }
}
