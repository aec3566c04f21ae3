package dev.afterword.scoring.goal;

import static dev.afterword.scoring.ResponseEvents.events;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.GoalJudged;
import dev.afterword.contracts.Person;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.score.ScoreResponses;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

@QuarkusTest
class JudgeGoalsTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    GoalSweep sweep;

    @Inject
    StoredRows stored;

    @Test
    void a_goal_that_is_missed_by_the_whole_interval_is_told_of_once_with_its_owner() {
        goal(80);
        score(10, 2);
        sweep.sweep();
        score(10, 2);
        sweep.sweep();
        var told = stored.told(workspace, GoalJudged.class);
        assertThat(told).hasSize(1);
        var missed = told.get(0);
        assertThat(missed.type()).isEqualTo("goal.missed.v1");
        assertThat(missed.owner()).isEqualTo(new Person("Ida", "ida@nordlicht.example"));
        assertThat(missed.n()).isEqualTo(10);
        assertThat(missed.directional()).isTrue();
        assertThat(missed.value()).isZero();
        assertThat(missed.high()).isLessThan(80);
        assertThat(missed.to()).isEqualTo(missed.from().plusDays(89));
        assertThat(missed.links()).containsEntry("goal", "https://scores.example.org/v1/goals/csat/checkout");
    }

    @Test
    void while_the_interval_holds_the_target_nothing_is_told_and_the_last_judgement_stays() {
        goal(50);
        sweep.sweep();
        score(3, 5);
        score(3, 1);
        sweep.sweep();
        assertThat(judgement()).isNull();
        score(60, 5);
        sweep.sweep();
        assertThat(judgement()).isEqualTo("met");
        score(50, 1); // about half of all: undecided
        sweep.sweep();
        assertThat(judgement()).isEqualTo("met");
        score(200, 1);
        sweep.sweep();
        assertThat(judgement()).isEqualTo("missed");
        assertThat(stored.told(workspace, GoalJudged.class)).extracting(GoalJudged::type)
                .containsExactly("goal.met.v1", "goal.missed.v1");
        assertThat(stored.told(workspace, GoalJudged.class)).extracting(GoalJudged::revision).containsExactly(1, 2);
    }

    @Test
    void what_was_said_before_the_window_does_not_count_and_a_goal_of_before_the_scores_is_judged_the_same() {
        scoreOn(Instant.now().minus(100, ChronoUnit.DAYS), 50, 1);
        score(50, 5);
        goal(80);
        sweep.sweep();
        assertThat(judgement()).isEqualTo("met");
        assertThat(stored.told(workspace, GoalJudged.class).get(0).n()).isEqualTo(50);
        assertThat(stored.told(workspace, GoalJudged.class).get(0).directional()).isFalse();
    }

    @Test
    void when_another_day_begins_every_goal_is_judged_again() {
        goal(80);
        score(50, 5);
        sweep.sweep();
        stored.execute("update goal set judged_on = judged_on - 1, window_days = 90 where workspace = ?", workspace);
        stored.execute("update tally set day = day - 200 where workspace = ?", workspace);
        scoreDirectly(50, 1);
        sweep.sweep();
        assertThat(judgement()).isEqualTo("missed");
    }

    @Test
    void fewer_than_five_responses_are_not_judged() {
        goal(80);
        score(4, 1);
        sweep.sweep();
        assertThat(judgement()).isNull();
        assertThat(stored.told(workspace, GoalJudged.class)).isEmpty();
        score(1, 1);
        sweep.sweep();
        assertThat(judgement()).isEqualTo("missed");
    }

    @Test
    void any_number_of_pods_judge_once() {
        goal(80);
        score(20, 1);
        var pods = IntStream.range(0, 4).mapToObj(i -> CompletableFuture.runAsync(sweep::sweep)).toList();
        pods.forEach(pod -> pod.orTimeout(60, SECONDS).join());
        assertThat(stored.told(workspace, GoalJudged.class)).hasSize(1);
    }

    @Test
    void another_target_is_another_goal_and_told_of_by_its_own_judgement() {
        goal(80);
        score(50, 5);
        sweep.sweep();
        goal(95);
        assertThat(judgement()).isNull();
        sweep.sweep();
        // 50 of 50 are 92.9 or more: neither met nor missed.
        assertThat(judgement()).isNull();
        goal(85);
        sweep.sweep();
        assertThat(judgement()).isEqualTo("met");
        assertThat(stored.told(workspace, GoalJudged.class)).extracting(GoalJudged::target).containsExactly(80.0, 85.0);
    }

    @Test
    void a_goal_put_again_as_it_was_keeps_its_judgement() {
        goal(80);
        score(50, 5);
        sweep.sweep();
        put(80).statusCode(200);
        assertThat(judgement()).isEqualTo("met");
        sweep.sweep();
        assertThat(stored.told(workspace, GoalJudged.class)).hasSize(1);
    }

    @Test
    void a_goal_that_cannot_be_judged_holds_up_none_of_the_others() {
        goal(80);
        UUID other = UUID.randomUUID();
        stored.execute("insert into goal select '%s', 'no-such-metric', touchpoint, '%s', target, direction, owner_name,"
                .formatted(other, new UUID(0, 1)) + " owner_email, window_days, time_zone, null, 0, null, null, created_at"
                + " from goal where workspace = ?", workspace);
        score(50, 5);
        try {
            sweep.sweep();
            assertThat(judgement()).isEqualTo("met");
        } finally {
            stored.execute("delete from goal where workspace = ?", other);
        }
    }

    private void goal(int target) {
        put(target).statusCode(target > 80 ? 200 : 201);
    }

    private ValidatableResponse put(int target) {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "admin"))
                .contentType("application/json")
                .body("{\"target\": %d, \"owner\": {\"name\": \"Ida\", \"email\": \"ida@nordlicht.example\"}}"
                        .formatted(target))
                .put("/v1/goals/csat/checkout").then();
    }

    private String judgement() {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "scores:read"))
                .get("/v1/goals/csat/checkout").then().extract().path("judgement");
    }

    private void score(int times, int csat) {
        scoreOn(Instant.now(), times, csat);
    }

    private void scoreDirectly(int times, int csat) {
        score(times, csat);
        stored.execute("delete from goal_touched where workspace = ?", workspace);
    }

    private void scoreOn(Instant occurred, int times, int csat) {
        List<ResponseEvents> responses = Stream.generate(() -> ResponseEvents.in(workspace).on(occurred, "Europe/Berlin")
                .with("csat", csat)).limit(times).toList();
        scoreResponses.score(events(responses));
    }
}
