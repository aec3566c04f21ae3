package dev.afterword.feedback.interaction;

import static dev.afterword.feedback.TestData.as;
import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** 64 clients at once that all tell of the same thousand interactions, three times each, alone and in batches. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@Timeout(value = 10, unit = MINUTES)
class ManyClientsTest {

    private static final int CLIENTS = 64;
    private static final int INTERACTIONS = 1000;
    private static final int TIMES = 3;

    @TestHTTPResource("/v1/interactions")
    URI interactions;

    @Inject
    TestData data;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> idBySource = new ConcurrentHashMap<>();
    private final Map<String, Boolean> created = new ConcurrentHashMap<>();

    @Test
    void however_many_tell_of_the_same_interactions_each_is_recorded_once_with_one_event() throws Exception {
        var workspace = data.workspace("Massive Dynamic");
        String key = data.key(workspace, "admin");
        as(key).body("{\"name\": \"Shop\", \"kind\": \"purchase\", \"journey_stage\": \"purchase\","
                + " \"owner\": {\"name\": \"Nina\", \"email\": \"nina@example.org\"}}")
                .put("/v1/touchpoints/shop").then().statusCode(201);

        allAtOnce(IntStream.range(0, CLIENTS).<Callable<Void>> mapToObj(client -> () -> tellAll(client, key)).toList());

        assertThat(idBySource).hasSize(INTERACTIONS);
        assertThat(data.column("select source_id from interaction where workspace_id = ?", workspace))
                .hasSize(INTERACTIONS).doesNotHaveDuplicates();
        assertThat(data.column("select subject from outbox where workspace = ?", workspace))
                .containsExactlyInAnyOrderElementsOf(idBySource.values());
        assertThat(created.keySet()).isEqualTo(idBySource.keySet());
    }

    /** In an order of its own; two clients send one after another, the others batches. */
    private Void tellAll(int client, String key) throws IOException, InterruptedException {
        var order = new ArrayList<>(IntStream.range(0, INTERACTIONS).boxed().toList());
        Collections.shuffle(order, new Random(client));
        for (int time = 0; time < TIMES; time++) {
            if (client % 32 == 0) {
                for (int i : order) {
                    learn(until(key, "", item(i)));
                }
            } else {
                for (int from = 0; from < INTERACTIONS; from += 500) {
                    var items = order.subList(from, from + 500).stream().map(ManyClientsTest::item).toList();
                    until(key, "/batch", "[" + String.join(",", items) + "]").get("results").forEach(result -> {
                        assertThat(result.get("status").asInt()).isIn(200, 201);
                        learn(result);
                    });
                }
            }
        }
        return null;
    }

    private void learn(JsonNode result) {
        var interaction = result.has("interaction") ? result.get("interaction") : result;
        String source = interaction.get("source_id").asText();
        String id = interaction.get("id").asText();
        String other = idBySource.putIfAbsent(source, id);
        assertThat(other).isIn(null, id);
        if (result.has("status") ? result.get("status").asInt() == 201 : result.get("first").asBoolean()) {
            assertThat(created.put(source, true)).as("created twice: " + source).isNull();
        }
    }

    /** Sends it again for as long as the service asks for that. */
    private JsonNode until(String key, String path, String body) throws IOException, InterruptedException {
        while (true) {
            var request = HttpRequest.newBuilder(URI.create(interactions + path)).header("Authorization", "Bearer " + key)
                    .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 503) {
                assertThat(answer.statusCode()).isIn(200, 201);
                var json = (ObjectNode) TestData.json(answer.body());
                return json.put("first", answer.statusCode() == 201);
            }
            MILLISECONDS.sleep(20); // well before Retry-After: more of a crowd than a polite one
        }
    }

    private static String item(int i) {
        return "{\"touchpoint\": \"shop\", \"source_id\": \"order-%d\"}".formatted(i);
    }

    private static void allAtOnce(List<Callable<Void>> clients) throws Exception {
        var pool = Executors.newFixedThreadPool(clients.size());
        try {
            for (Future<Void> client : pool.invokeAll(clients)) {
                client.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
