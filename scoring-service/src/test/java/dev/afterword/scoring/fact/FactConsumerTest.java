package dev.afterword.scoring.fact;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;

import dev.afterword.contracts.Agent;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.PromiseSettled;
import dev.afterword.contracts.TouchpointRef;
import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.messaging.Ids;
import dev.afterword.messaging.WireJson;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.erasure.EraseCustomers;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.memory.InMemoryConnector;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;

@QuarkusTest
class FactConsumerTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final UUID workspace = UUID.randomUUID();
    private final String ref = "c-" + UUID.randomUUID();
    private final InteractionContext interaction = new InteractionContext(Ids.next(), NOON,
            new WorkspaceRef("Example Ltd", "Europe/Berlin"),
            new TouchpointRef("checkout", "Checkout", "purchase", "purchase", "Ann"), ref, "vip-" + ref, "de", null, "web");

    @Inject
    @Any
    InMemoryConnector broker;

    @Inject
    TakeFacts takeFacts;

    @Inject
    EraseCustomers eraseCustomers;

    @Inject
    StoredRows stored;

    @Test
    void an_event_ends_as_a_tally_in_every_breakdown() throws JsonProcessingException {
        broker.source("facts").send(WireJson.mapper().writeValueAsBytes(event(served())));
        await().atMost(30, SECONDS).until(() -> !stored.everyTally(workspace).isEmpty());
        assertThat(stored.everyTally(workspace)).isEqualTo(Map.of(
                "visit all checkout 2026-03-02 0", 1L,
                "visit kind=purchase checkout 2026-03-02 0", 1L,
                "visit stage=purchase checkout 2026-03-02 0", 1L,
                "visit agent= checkout 2026-03-02 0", 1L,
                "visit channel=web checkout 2026-03-02 0", 1L,
                "visit segment=vip-" + ref + " checkout 2026-03-02 0", 1L,
                "visit locale=de checkout 2026-03-02 0", 1L,
                "visit survey_version= checkout 2026-03-02 0", 1L));
    }

    @Test
    void an_older_word_on_a_promise_changes_nothing() {
        take(settled("broken", 2), settled("kept", 1));
        take(settled("kept", 1), settled("broken", 2));
        assertThat(stored.everyTally(workspace)).containsEntry("promise agent=ida checkout 2026-03-02 6", 1L)
                .doesNotContainKey("promise all checkout 2026-03-02 0");
    }

    @Test
    void an_erased_customer_counts_as_before_in_no_segment_and_no_locale() {
        take(served(), settled("kept", 1));
        erase();
        take(settled("broken", 2));
        assertThat(stored.tracesOf(ref)).isZero();
        assertThat(stored.everyTally(workspace)).containsEntry("visit segment= checkout 2026-03-02 0", 1L)
                .containsEntry("visit locale= checkout 2026-03-02 0", 1L)
                .containsEntry("promise all checkout 2026-03-02 6", 1L)
                .doesNotContainKey("promise all checkout 2026-03-02 0");
    }

    @Test
    void an_event_that_comes_after_the_erasure_brings_nobody_back() {
        erase();
        take(served());
        assertThat(stored.tracesOf(ref)).isZero();
        assertThat(stored.everyTally(workspace)).containsEntry("visit all checkout 2026-03-02 0", 1L);
    }

    private void take(EventData... data) {
        takeFacts.take(List.of(data).stream().map(this::event).toList());
    }

    private void erase() {
        eraseCustomers.erase(List.of(event(new CustomerErased(Ids.next(), ref, Instant.now()))));
    }

    private <E extends EventData> CloudEvent<E> event(E data) {
        return CloudEvent.of(Ids.next(), "/afterword/feedback-api", NOON, workspace, null, data);
    }

    private EventData served() {
        return new InteractionRecorded(interaction, NOON, null, null, "auto", null, Map.of());
    }

    private EventData settled(String outcome, int revision) {
        return new PromiseSettled(interaction, new Agent("ida", "Ida"), null, NOON, outcome, NOON, revision);
    }
}
