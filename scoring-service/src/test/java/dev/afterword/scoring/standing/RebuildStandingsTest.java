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
    void a_rebuild_puts_standings_right_and_tells_nobody() {
        scoreResponses.score(events(IntStream.range(0, 500)
                .mapToObj(i -> ResponseEvents.in(workspace).of("c" + i).with("nps", 7 + i % 4)).toList()));
        long before = stored.told(workspace, StandingChanged.class).size();
        stored.execute("update standing set standing = 'fan' where workspace = ? and customer_ref like 'c1%'", workspace);
        stored.execute("delete from standing where workspace = ? and customer_ref like 'c2%'", workspace);
        var admin = "Bearer " + StandInForFeedbackApi.key(workspace, "admin");
        given().header("Authorization", admin).post("/v1/rebuild").then().statusCode(200);
        await().atMost(60, SECONDS).until(() -> "finished".equals(
                given().header("Authorization", admin).get("/v1/rebuild").path("state")));
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
}
