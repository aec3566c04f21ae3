package dev.afterword.scoring.erasure;

import static dev.afterword.scoring.ResponseEvents.events;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.messaging.Ids;
import dev.afterword.messaging.WireJson;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.score.ScoreResponses;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

@QuarkusTest
class EraseCustomersTest {

    private final UUID workspace = UUID.randomUUID();
    private final String ref = "c-" + UUID.randomUUID();
    private final ResponseEvents response = ResponseEvents.in(workspace).of(ref);

    @Inject
    @Any
    InMemoryConnector broker;

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    EraseCustomers eraseCustomers;

    @Inject
    StoredRows stored;

    @Test
    void an_erased_customer_leaves_no_trace_but_the_scores() throws JsonProcessingException {
        score(response.with("csat", 2).withComment("It is me, " + ref));
        assertThat(stored.tracesAnywhere(ref)).isPositive();
        broker.source("erasures").send(WireJson.mapper().writeValueAsBytes(erased(workspace, Instant.now())));
        await().atMost(30, SECONDS).until(() -> stored.tracesAnywhere(ref) == 0);
        assertThat(stored.tallies(workspace)).isEqualTo(Map.of("csat checkout 2026-03-02 2", 1L))
                .isEqualTo(stored.recount(workspace));
        var event = stored.events(workspace).get(0).data();
        assertThat(event.comment()).isNull();
        assertThat(event.scores()).hasSize(1);
    }

    @Test
    void a_revision_that_comes_after_the_erasure_subtracts_right_and_brings_nothing_back() {
        score(response.with("csat", 2).with("nps", 3));
        erase(Instant.now());
        score(response.revision(2).with("csat", 5).withComment("It is me, " + ref));
        assertThat(stored.tallies(workspace)).isEqualTo(Map.of("csat checkout 2026-03-02 5", 1L))
                .isEqualTo(stored.recount(workspace));
        assertThat(stored.tracesAnywhere(ref)).isZero();
        assertThat(stored.events(workspace)).hasSize(2).allSatisfy(event -> {
            assertThat(event.data().comment()).isNull();
            assertThat(event.data().interaction().customerRef()).isNull();
            assertThat(event.data().interaction().segment()).isNull();
        });
    }

    @Test
    void a_first_response_that_comes_after_the_erasure_counts_without_its_customer() {
        erase(Instant.now());
        score(response.with("nps", 9).withComment("It is me, " + ref));
        assertThat(stored.tallies(workspace)).isEqualTo(Map.of("nps checkout 2026-03-02 9", 1L));
        assertThat(stored.tracesAnywhere(ref)).isZero();
    }

    @Test
    void a_customer_who_comes_back_stays() {
        erase(Instant.now().minusSeconds(60));
        score(response.with("csat", 4).withComment("Hello again"));
        long traces = stored.tracesAnywhere(ref);
        erase(Instant.now().minusSeconds(60));
        assertThat(stored.tracesAnywhere(ref)).isPositive().isEqualTo(traces);
        assertThat(stored.events(workspace).get(0).data().comment()).isEqualTo("Hello again");
    }

    @Test
    void words_that_came_to_a_recovery_after_an_erasure_go_with_the_next_one() {
        score(response.with("csat", 1));
        var between = Instant.now().plusMillis(1);
        await().until(() -> Instant.now().isAfter(between));
        score(ResponseEvents.in(workspace).of(ref).with("csat", 2).withComment("It is me again, " + ref));
        erase(between);
        assertThat(stored.tracesAnywhere("It is me again, " + ref)).isPositive();
        erase(Instant.now().plusSeconds(1));
        assertThat(stored.tablesHolding(ref)).isEmpty();
    }

    @Test
    void a_rebuild_that_has_come_up_to_the_customer_forgets_them_too() {
        stored.execute("insert into rebuild (workspace, requested_at, customers_up_to, not_before) values (?, now(), '" + ref
                + "', now() + interval '1 hour')", workspace);
        erase(Instant.now());
        assertThat(stored.tracesAnywhere(ref)).isZero();
    }

    @Test
    void other_customers_and_other_workspaces_are_left_alone() {
        score(ResponseEvents.in(workspace).of(ref + "x").with("csat", 4));
        long traces = stored.tracesAnywhere(ref + "x");
        erase(Instant.now());
        eraseCustomers.erase(List.of(erased(UUID.randomUUID(), Instant.now())));
        assertThat(stored.tracesAnywhere(ref + "x")).isPositive().isEqualTo(traces);
    }

    @Test
    void a_customer_with_more_than_one_batch_is_erased_whole() {
        scoreResponses.score(events(IntStream.range(0, 1_001)
                .mapToObj(i -> ResponseEvents.in(workspace).of(ref).with("csat", 1 + i % 5)).toList()));
        erase(Instant.now());
        assertThat(stored.tracesAnywhere(ref)).isZero();
        assertThat(stored.tallies(workspace).values().stream().mapToLong(Long::longValue).sum()).isEqualTo(1_001);
    }

    @Test
    void an_erasure_waits_for_responses_that_are_just_being_taken_in() {
        var erasure = QuarkusTransaction.requiringNew().call(() -> {
            score(response.with("csat", 4));
            var waiting = CompletableFuture.runAsync(() -> erase(Instant.now()));
            await().during(Duration.ofMillis(300)).atMost(30, SECONDS).until(() -> !waiting.isDone());
            return waiting;
        });
        erasure.orTimeout(30, SECONDS).join();
        assertThat(stored.tracesAnywhere(ref)).isZero();
    }

    private void score(ResponseEvents... revisions) {
        scoreResponses.score(events(List.of(revisions)));
    }

    private void erase(Instant at) {
        eraseCustomers.erase(List.of(erased(workspace, at)));
    }

    private CloudEvent<CustomerErased> erased(UUID of, Instant at) {
        return CloudEvent.of(Ids.next(), "/afterword/feedback-api", at, of, null, new CustomerErased(Ids.next(), ref, at));
    }
}
