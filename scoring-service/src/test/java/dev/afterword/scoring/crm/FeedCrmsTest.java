package dev.afterword.scoring.crm;

import static dev.afterword.scoring.ResponseEvents.events;
import static dev.afterword.testing.StandInForFeedbackApi.key;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.afterword.messaging.Broker;
import dev.afterword.messaging.DeclareTopology;
import dev.afterword.messaging.QueueFeed;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.score.ScoreResponses;
import dev.afterword.testing.TestBroker;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The feeders by themselves, as in a pod. */
@QuarkusTest
@TestProfile(FeedCrmsTest.WithFeeders.class)
@Tag("messaging")
class FeedCrmsTest {

    private static final TestCrmBroker BROKER = open();

    private final UUID workspace = UUID.randomUUID();

    @Inject
    ScoreResponses scoreResponses;

    @Test
    void several_feeders_serve_several_queues_each_event_once_and_in_order() {
        var names = List.of("a", "b", "c");
        names.forEach(this::declare);
        var expected = IntStream.range(0, 300).mapToObj(i -> ResponseEvents.in(workspace).with("csat", 1 + i % 5)).toList();
        expected.forEach(response -> scoreResponses.score(events(List.of(response))));
        for (String name : names) {
            var got = new ArrayList<String>();
            await().atMost(60, SECONDS).untilAsserted(() -> {
                BROKER.take(CrmQueue.brokerName(workspace, name), 50).forEach(message -> got
                        .add(String.valueOf(message.properties().getHeaders().get("cloudEvents_subject"))));
                assertThat(got).hasSize(300);
            });
            assertThat(got).containsExactlyElementsOf(
                    expected.stream().map(response -> response.responseId().toString()).toList());
        }
        names.forEach(name -> given().auth().oauth2(key(workspace, "admin")).delete("/v1/crm-queues/" + name));
        await().atMost(30, SECONDS).until(() -> !BROKER.has(CrmQueue.brokerName(workspace, "c")));
    }

    private void declare(String name) {
        given().auth().oauth2(key(workspace, "admin")).contentType("application/json")
                .body(Map.of("types", List.of("score.computed.v1"), "limit", 40)).put("/v1/crm-queues/" + name)
                .then().statusCode(201);
        await().atMost(30, SECONDS).until(() -> BROKER.has(CrmQueue.brokerName(workspace, name)));
    }

    private static TestCrmBroker open() {
        try {
            return TestCrmBroker.open();
        } catch (Exception e) {
            throw new IllegalStateException("no broker", e);
        }
    }

    public static class WithFeeders implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("afterword.crm.feeders", "3");
        }

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(TestBrokers.class);
        }
    }

    @Alternative
    @Singleton
    static class TestBrokers extends CrmBrokers {

        TestBrokers(Broker broker, DeclareTopology declare, CrmFeedSettings settings) {
            super(broker, declare, settings);
        }

        @Override
        CrmBroker open() {
            return TestBroker.isRabbitMq()
                    ? CrmBrokers.through(new QueueFeed(new Broker(TestBroker.factory()),
                            new DeclareTopology(List.of()), Duration.ofSeconds(10)))
                    : BROKER.connection();
        }
    }
}
