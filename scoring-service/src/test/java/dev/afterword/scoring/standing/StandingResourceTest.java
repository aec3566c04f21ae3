package dev.afterword.scoring.standing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.ResponseRevised;
import dev.afterword.contracts.StandingChanged;
import dev.afterword.contracts.StandingMove;
import dev.afterword.scoring.Answered;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.score.ScoreResponses;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
class StandingResourceTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    StoredRows stored;

    @Test
    void a_customer_who_was_never_heard_is_unknown() {
        reader(workspace).get("/v1/customers/nobody/standing").then().statusCode(200)
                .body("standing", is("unknown"), "customer_ref", is("nobody"), "open_recovery", is(false),
                        "changed_at", nullValue());
    }

    @Test
    void two_promoters_make_a_fan_which_is_told_once() {
        score(1, ResponseEvents.in(workspace).of("c 1/ü").with("nps", 9));
        score(2, ResponseEvents.in(workspace).of("c 1/ü").with("nps", 10));
        score(3, ResponseEvents.in(workspace).of("c 1/ü").with("nps", 9));
        reader(workspace).get("/v1/customers/{ref}/standing", "c 1/ü").then().statusCode(200)
                .body("standing", is("fan"), "changed_at", notNullValue());
        var told = stored.told(workspace, StandingChanged.class);
        assertThat(told).extracting(StandingChanged::standing)
                .containsExactly(new StandingMove("unknown", "neutral"), new StandingMove("neutral", "fan"));
        assertThat(told).extracting(StandingChanged::revision).containsExactly(1, 2);
        assertThat(told.get(1).links()).containsEntry("standing",
                "https://scores.example.org/v1/customers/c%201%2F%C3%BC/standing");
        assertThat(stored.events(workspace)).extracting(event -> event.data().standing()).containsExactly(
                new StandingMove("unknown", "neutral"), new StandingMove("neutral", "fan"), new StandingMove("fan", "fan"));
    }

    @Test
    void neither_order_nor_repetition_nor_batches_make_a_difference() {
        var random = new Random(5);
        for (int round = 0; round < 12; round++) {
            var given = new ArrayList<int[]>(); // response, revision, nps
            for (int i = 0; i < 5; i++) {
                for (int revision = 1; revision <= 3; revision++) {
                    given.add(new int[] { i, revision, 7 + random.nextInt(4) });
                }
            }
            String one = inOrder(round + "a", given);
            Collections.shuffle(given, random);
            String other = inOrder(round + "b", given);
            assertThat(other).isEqualTo(one);
        }
    }

    @Test
    void lists_go_on_where_the_last_page_ended_and_show_one_workspace_alone() {
        for (int i = 0; i < 3; i++) {
            score(1, ResponseEvents.in(workspace).of("c" + i).with("nps", 8));
        }
        String cursor = reader(workspace).get("/v1/standings?standing=neutral&limit=2").then().statusCode(200)
                .body("standings", hasSize(2)).extract().path("next_cursor");
        reader(workspace).queryParam("cursor", cursor).get("/v1/standings?standing=neutral&limit=2").then().statusCode(200)
                .body("standings", hasSize(1), "next_cursor", nullValue());
        reader(workspace).get("/v1/standings?standing=fan").then().body("standings", hasSize(0));
        reader(UUID.randomUUID()).get("/v1/standings?standing=neutral").then().body("standings", hasSize(0));
        reader(UUID.randomUUID()).get("/v1/customers/c1/standing").then().body("standing", is("unknown"));
    }

    @Test
    void everything_wrong_is_named_at_once_and_the_scope_is_needed() {
        reader(workspace).get("/v1/standings?standing=loved&limit=0").then().statusCode(422)
                .contentType("application/problem+json").body("errors.pointer", hasItems("standing", "limit"));
        given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "surveys:write"))
                .get("/v1/standings?standing=fan").then().statusCode(403);
        given().get("/v1/customers/c1/standing").then().statusCode(401);
    }

    private String inOrder(String customer, List<int[]> given) {
        var ids = List.of(1, 2, 3, 4, 5).stream().map(i -> ResponseEvents.in(workspace).of(customer)).toList();
        for (int[] one : given) {
            score(one[0], ids.get(one[0]).revision(one[1]).with("nps", one[2]));
        }
        return reader(workspace).get("/v1/customers/{ref}/standing", customer).then().extract().path("standing");
    }

    private void score(int second, ResponseEvents response) {
        List<CloudEvent<ResponseRevised>> events = List.of(
                Answered.at(ResponseEvents.ANSWERED.plusSeconds(second), response));
        scoreResponses.score(events);
    }

    private static RequestSpecification reader(UUID workspace) {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "scores:read"));
    }
}
