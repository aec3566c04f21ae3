package dev.afterword.feedback.selfrating;

import static dev.afterword.feedback.TestData.asFirst;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.feedback.outcome.InvitationEvents;
import dev.afterword.feedback.outcome.NoteOutcomes;
import dev.afterword.testing.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class RaceWithTheAnswerTest {

    @Inject
    TestData data;

    @Inject
    NoteOutcomes noteOutcomes;

    @Test
    void a_rating_that_arrives_while_the_answer_is_being_noted_waits_and_is_refused() {
        var id = UUID.fromString(asFirst().body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions").path("id"));
        var workspace = UUID.fromString(data.column("select id from workspace where name = 'Acme'").get(0));
        var rating = QuarkusTransaction.requiringNew().call(() -> {
            noteOutcomes.note(List.of(new InvitationEvents(workspace, id).answered(1, false)));
            var waiting = CompletableFuture.supplyAsync(() -> asFirst().body("{\"overall\": 5}")
                    .put("/v1/interactions/" + id + "/self-rating").statusCode());
            await().atMost(30, SECONDS).until(() -> !waitingForALock().isEmpty());
            assertThat(waiting).isNotDone();
            return waiting;
        });
        assertThat(rating.orTimeout(30, SECONDS).join()).isEqualTo(409);
        assertThat(data.column("select 1 from self_rating where interaction_id = ?", id)).isEmpty();
    }

    private List<String> waitingForALock() {
        return data.column("select pid from pg_stat_activity where wait_event_type = 'Lock' and query like '%for update%'");
    }
}
