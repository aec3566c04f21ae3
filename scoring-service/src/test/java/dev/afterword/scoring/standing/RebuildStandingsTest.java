package dev.afterword.scoring.standing;

import static dev.afterword.scoring.ResponseEvents.events;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.StandingChanged;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.score.ScoreResponses;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class RebuildStandingsTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    StoredRows stored;

    @Test
    void a_rebuild_knows_who_is_still_to_be_won_back_and_who_said_nothing_that_counts() {
        scoreResponses.score(events(List.of(ResponseEvents.in(workspace).of("unhappy").with("nps", 3),
                ResponseEvents.in(workspace).of("unhappy").with("nps", 10),
                ResponseEvents.in(workspace).of("silent").withComment("Hello"))));
        var before = stored.standings(workspace);
        assertThat(before).containsEntry("unhappy", "at_risk").containsEntry("silent", "unknown");
        stored.execute("delete from standing where workspace = ?", workspace);
        rebuild();
        assertThat(stored.standings(workspace)).isEqualTo(before);
        stored.execute("update standing set recovery_open = not recovery_open where workspace = ?", workspace);
        rebuild();
        assertThat(stored.standings(workspace)).isEqualTo(before);
    }

    @Test
    void a_rebuild_puts_standings_right_and_tells_nobody() {
        scoreResponses.score(events(IntStream.range(0, 500)
                .mapToObj(i -> ResponseEvents.in(workspace).of("c" + i).with("nps", 7 + i % 4)).toList()));
        long before = stored.told(workspace, StandingChanged.class).size();
        stored.execute("update standing set standing = 'fan' where workspace = ? and customer_ref like 'c1%'", workspace);
        stored.execute("delete from standing where workspace = ? and customer_ref like 'c2%'", workspace);
        var admin = rebuild();
        int neutral = 0;
        String cursor = "";
        do {
            var page = given().header("Authorization", admin).queryParam("cursor", cursor)
                    .get("/v1/standings?standing=neutral&limit=200").then().statusCode(200).extract();
            neutral += page.<List<?>> path("standings").size();
            cursor = page.path("next_cursor");
        } while (cursor != null);
        assertThat(neutral).isEqualTo(500);
        assertThat(stored.told(workspace, StandingChanged.class)).hasSize((int) before);
    }

    private String rebuild() {
        var admin = "Bearer " + StandInForFeedbackApi.key(workspace, "admin");
        given().header("Authorization", admin).post("/v1/rebuild").then().statusCode(200);
        await().atMost(60, SECONDS).until(() -> "finished".equals(
                given().header("Authorization", admin).get("/v1/rebuild").path("state")));
        return admin;
    }
}
