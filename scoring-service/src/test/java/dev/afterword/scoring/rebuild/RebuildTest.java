package dev.afterword.scoring.rebuild;

import static dev.afterword.scoring.ResponseEvents.events;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;

import dev.afterword.scoring.Groups;
import dev.afterword.scoring.RandomRevisions;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.fact.TakeFacts;
import dev.afterword.scoring.report.RandomWorld;
import dev.afterword.scoring.score.ScoreResponses;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class RebuildTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    TakeFacts takeFacts;

    @Inject
    StoredRows stored;

    @Inject
    DataSource database;

    @Test
    void counting_anew_gives_what_the_increments_gave() {
        var world = new RandomWorld(workspace, 7, 2_000);
        takeIn(world);
        var before = stored.everyTally(workspace);
        rebuild();
        assertThat(stored.everyTally(workspace)).isEqualTo(before);
        status().body("state", is("finished"), "tallies_corrected", is(0));
    }

    /** Some of them repetitions, in any order, of customers who answered more than once. */
    @Test
    void a_hundred_thousand_revisions_in_any_order_are_counted_the_same() {
        var revisions = new RandomRevisions(2026).of(workspace, 27_000);
        var delivered = new ArrayList<>(revisions);
        delivered.addAll(revisions.subList(0, 100_000 - revisions.size()));
        Collections.shuffle(delivered, new Random(5));
        Groups.of(delivered, 2_500).forEach(group -> scoreResponses.score(events(group)));
        assertThat(stored.tallies(workspace)).isEqualTo(RandomRevisions.recount(revisions));
        var before = stored.everyTally(workspace);
        var standings = stored.standings(workspace);
        assertThat(standings).containsValues("fan", "neutral", "at_risk");
        rebuild();
        assertThat(stored.everyTally(workspace)).isEqualTo(before);
        assertThat(stored.standings(workspace)).isEqualTo(standings);
        status().body("tallies_corrected", is(0));
        stored.execute("delete from tally where workspace = ?", workspace);
        stored.execute("delete from standing where workspace = ?", workspace);
        rebuild();
        assertThat(stored.everyTally(workspace)).isEqualTo(before);
        assertThat(stored.standings(workspace)).isEqualTo(standings);
    }

    /** Two pods that both die after each day, and a workspace whose rebuild fails each time. */
    @Test
    void it_goes_on_where_another_pod_stopped_and_passes_by_one_that_fails() {
        var broken = UUID.randomUUID();
        takeIn(new RandomWorld(broken, 9, 50));
        stored.execute("update interaction set facts = '{\"served_on\": 1}' where workspace = ?", broken);
        stored.execute("insert into rebuild (workspace, requested_at) values (?, now() - interval '1 hour')", broken);
        takeIn(new RandomWorld(workspace, 10, 200));
        var before = stored.everyTally(workspace);
        change("update tally set count = count + 1 where workspace = ?");
        rebuild();
        assertThat(stored.everyTally(workspace)).isEqualTo(before);
        given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(broken, "admin"))
                .get("/v1/rebuild").then().body("state", is("running"), "days_done", is(0));
        stored.execute("delete from rebuild where workspace = ?", broken);
    }

    @Test
    void tallies_that_were_lost_or_wrong_are_put_right_while_responses_come_in() {
        var world = new RandomWorld(workspace, 8, 1_000);
        takeIn(world);
        var before = stored.everyTally(workspace);
        change("delete from tally where workspace = ? and value = 5");
        change("update tally set count = count + 1 where workspace = ? and value = 4");
        rebuild();
        assertThat(stored.everyTally(workspace)).isEqualTo(before);
        takeIn(world);
        assertThat(stored.everyTally(workspace)).isEqualTo(before);
    }

    @Test
    void only_an_administrator_may_ask_and_nobody_sees_anothers() {
        given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "scores:read"))
                .post("/v1/rebuild").then().statusCode(403);
        status().statusCode(404);
        rebuild();
        given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(UUID.randomUUID(), "admin"))
                .get("/v1/rebuild").then().statusCode(404);
    }

    private void takeIn(RandomWorld world) {
        Groups.of(RandomWorld.delivered(world.revisions, 3), 500).forEach(scoreResponses::score);
        Groups.of(RandomWorld.delivered(world.facts, 4), 500).forEach(takeFacts::take);
    }

    private void rebuild() {
        given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "admin"))
                .post("/v1/rebuild").then().statusCode(200).body("state", is("running"));
        await().atMost(60, SECONDS).until(() -> "finished".equals(status().extract().path("state")));
    }

    private io.restassured.response.ValidatableResponse status() {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "admin"))
                .get("/v1/rebuild").then();
    }

    private void change(String sql) {
        try (var connection = database.getConnection(); var change = connection.prepareStatement(sql)) {
            change.setObject(1, workspace);
            assertThat(change.executeUpdate()).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
