package dev.afterword.scoring.score;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.eclipse.microprofile.reactive.messaging.Message;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.afterword.messaging.WireJson;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

@QuarkusTest
class ResponseConsumerTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    @Any
    InMemoryConnector broker;

    @Inject
    StoredRows stored;

    @Test
    void an_event_ends_as_a_tally_and_an_event_and_is_acknowledged() throws JsonProcessingException {
        var acknowledged = new CompletableFuture<Void>();
        byte[] body = WireJson.mapper().writeValueAsBytes(ResponseEvents.in(workspace).with("csat", 5).event());
        broker.source("responses").send(Message.of(body, () -> {
            acknowledged.complete(null);
            return CompletableFuture.completedFuture(null);
        }));
        await().atMost(30, SECONDS).until(acknowledged::isDone);
        assertThat(stored.tallies(workspace)).isEqualTo(Map.of("csat checkout 2026-03-02 5", 1L));
        assertThat(stored.events(workspace)).hasSize(1);
    }

    @Test
    void a_flood_of_repetitions_counts_each_response_once() throws JsonProcessingException {
        for (int i = 0; i < 200; i++) {
            String body = WireJson.mapper().writeValueAsString(ResponseEvents.in(workspace).with("nps", i % 11).event());
            broker.source("responses").send(body.getBytes(UTF_8));
            broker.source("responses").send(body.getBytes(UTF_8));
        }
        await().atMost(30, SECONDS).untilAsserted(() -> assertThat(stored.events(workspace)).hasSize(200));
        assertThat(stored.tallies(workspace).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(200);
    }
}
