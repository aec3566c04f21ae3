package dev.afterword.feedback.watching;

import static dev.afterword.feedback.TestData.asFirst;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.testing.PostgresResource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CountInteractionsTest {

    @Inject
    MeterRegistry meters;

    @Inject
    OpenPromiseRepository promises;

    @Test
    void each_interaction_counts_once_by_what_became_of_it_wherever_it_was_refused() {
        var before = results();
        String wanted = "{\"touchpoint\": \"checkout\", \"source_id\": \"%s\"}".formatted(UUID.randomUUID());
        post(asFirst(), "/v1/interactions", wanted);
        post(asFirst(), "/v1/interactions", wanted);
        post(asFirst(), "/v1/interactions", "{\"touchpoint\": \"nowhere\"}");
        post(asFirst(), "/v1/interactions", "{\"touchpoint\":");
        post(given().contentType("application/json"), "/v1/interactions", wanted);
        post(asFirst(), "/v1/interactions", "{\"touchpoint\": \"" + "x".repeat(70_000) + "\"}");
        await().untilAsserted(() -> assertThat(since(before)).isEqualTo(Map.of("recorded", 1.0, "repeated", 1.0,
                "invalid", 1.0, "unreadable", 1.0, "unauthenticated", 1.0, "too_large", 1.0)));
    }

    @Test
    void of_a_batch_each_item_counts_and_the_batch_itself_only_if_it_was_refused_whole() {
        var before = results();
        post(asFirst(), "/v1/interactions/batch", "[{\"touchpoint\": \"checkout\"}, {\"touchpoint\": \"nowhere\"}, 7]");
        post(asFirst(), "/v1/interactions/batch", "{}");
        await().untilAsserted(() -> assertThat(since(before))
                .isEqualTo(Map.of("recorded", 1.0, "invalid", 2.0, "unreadable", 1.0)));
    }

    @Test
    void open_promises_can_be_counted() {
        assertThat(promises.open()).isGreaterThanOrEqualTo(promises.overdue(Instant.now()));
    }

    private static void post(RequestSpecification from, String path, String body) {
        from.contentType("application/json").body(body).post(path);
    }

    private Map<String, Double> results() {
        var results = new HashMap<String, Double>();
        meters.find("afterword.interactions").meters()
                .forEach(meter -> results.put(meter.getId().getTag("result"), ((Counter) meter).count()));
        return results;
    }

    private Map<String, Double> since(Map<String, Double> before) {
        var since = results();
        since.replaceAll((result, count) -> count - before.get(result));
        since.values().removeIf(count -> count == 0);
        return since;
    }
}
