package dev.afterword.feedback.retention;

import static dev.afterword.feedback.TestData.asFirst;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
class ApplyRetentionTest {

    @Inject
    TestData data;

    @Inject
    ApplyRetention applyRetention;

    @Inject
    RetentionRepository retention;

    @Inject
    NoteOutcomes noteOutcomes;

    @Test
    void what_a_workspace_keeps_no_longer_goes_and_everything_else_stays() {
        var thirty = workspace("Short memory", 30);
        var usual = workspace("Long memory", 730);
        store(thirty, 2_600, 31);
        store(thirty, 7, 29);
        store(usual, 40, 31);
        store(usual, 3, 731);
        applyRetention.apply();
        assertThat(kept(thirty)).isEqualTo(7);
        assertThat(kept(usual)).isEqualTo(40);
        assertThat(applyRetention.apply()).isZero();
    }

    @Test
    void promise_outcome_and_self_rating_go_with_their_interaction() {
        String id = asFirst().body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions").path("id");
        var workspace = UUID.fromString(data.column("select workspace_id from interaction where id = ?::uuid", id).get(0));
        asFirst().body("{\"overall\": 4}").put("/v1/interactions/" + id + "/self-rating").then().statusCode(200);
        noteOutcomes.note(List.of(new InvitationEvents(workspace, UUID.fromString(id)).scheduled()));
        data.execute("""
                insert into promise (interaction_id, workspace_id, person_ref, person_name, due_at)
                values (?::uuid, ?, 'ada', 'Ada', now())""", id, workspace);
        data.execute("update interaction set occurred_at = now() - interval '20 years' where id = ?::uuid", id);
        applyRetention.apply();
        asFirst().get("/v1/interactions/" + id).then().statusCode(404);
        for (String table : List.of("promise", "outcome", "self_rating")) {
            assertThat(data.column("select 1 from " + table + " where interaction_id = ?::uuid", id)).as(table).isEmpty();
        }
    }

    @Test
    void each_step_is_a_small_transaction_so_a_run_that_dies_keeps_what_it_did_and_the_next_goes_on() {
        var workspace = workspace("Interrupted", 30);
        store(workspace, 1_200, 40);
        assertThat(step(workspace)).isEqualTo(ApplyRetention.BATCH);
        assertThat(kept(workspace)).isEqualTo(1_200 - ApplyRetention.BATCH);
        QuarkusTransaction.begin();
        retention.remove(workspace, Instant.now(), ApplyRetention.BATCH);
        QuarkusTransaction.rollback(); // as when the pod dies
        assertThat(kept(workspace)).isEqualTo(1_200 - ApplyRetention.BATCH);
        applyRetention.apply();
        assertThat(kept(workspace)).isZero();
    }

    @Test
    void two_pods_do_not_wait_for_each_other_nor_do_a_thing_twice() {
        var workspace = workspace("Two pods", 30);
        store(workspace, 900, 40);
        int first = QuarkusTransaction.requiringNew().call(() -> {
            int mine = retention.remove(workspace, Instant.now(), ApplyRetention.BATCH);
            int other = CompletableFuture.supplyAsync(() -> step(workspace)).orTimeout(30, SECONDS).join();
            assertThat(other).isEqualTo(900 - ApplyRetention.BATCH);
            return mine;
        });
        assertThat(first).isEqualTo(ApplyRetention.BATCH);
        assertThat(kept(workspace)).isZero();
    }

    private int step(UUID workspace) {
        return QuarkusTransaction.requiringNew().call(() -> retention.remove(workspace, Instant.now(), ApplyRetention.BATCH));
    }

    private UUID workspace(String name, int days) {
        var id = data.workspace(name);
        data.execute("update workspace set retention_days = ? where id = ?", days, id);
        return id;
    }

    private void store(UUID workspace, int count, int daysAgo) {
        data.execute("""
                insert into interaction (id, workspace_id, touchpoint, occurred_at, recorded_at, properties, survey)
                select gen_random_uuid(), ?, 'checkout', now() - ?::interval, now(), '{}', 'auto'
                from generate_series(1, ?)""", workspace, Duration.ofDays(daysAgo).toString(), count);
    }

    private long kept(UUID workspace) {
        return Long.parseLong(data.column("select count(*) from interaction where workspace_id = ?", workspace).get(0));
    }
}
