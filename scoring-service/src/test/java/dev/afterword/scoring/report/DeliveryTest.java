package dev.afterword.scoring.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import dev.afterword.scoring.fact.TakeFacts;
import dev.afterword.scoring.score.ScoreResponses;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** The same things happen in two workspaces, and are told of in different orders, numbers of times and batches. */
@QuarkusTest
class DeliveryTest {

    private static final List<String> REPORTS = List.of("/v1/scores?metric=nps", "/v1/scores?metric=ces",
            "/v1/response-rates?format=json", "/v1/promises?format=json", "/v1/perception-gap?metric=overall",
            "/v1/second-chances?format=json", "/v1/silent-customers?format=json", "/v1/maturity?to=2025-10-26",
            "/v1/expectations?metric=csat&from=2025-06-01&to=2025-10-26",
            "/v1/changes?metric=csat&from=2025-06-01&to=2025-10-26");

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    TakeFacts takeFacts;

    @ParameterizedTest
    @ValueSource(longs = { 1, 2, 3, 4 })
    void order_repetition_and_batches_never_change_a_report(long seed) {
        var plain = new RandomWorld(UUID.randomUUID(), seed, 150);
        takeFacts.take(plain.facts);
        scoreResponses.score(plain.revisions);
        var other = new RandomWorld(UUID.randomUUID(), seed, 150);
        var random = new Random(seed);
        List<Runnable> steps = new ArrayList<>();
        steps.addAll(batches(RandomWorld.delivered(other.revisions, seed + 10), random, scoreResponses::score));
        steps.addAll(batches(RandomWorld.delivered(other.facts, seed + 20), random, takeFacts::take));
        Collections.shuffle(steps, random);
        steps.forEach(Runnable::run);
        assertThat(reports(other.workspace())).isEqualTo(reports(plain.workspace()));
    }

    private static <T extends EventData> List<Runnable> batches(List<CloudEvent<T>> events, Random random,
            Consumer<List<CloudEvent<T>>> take) {
        var batches = new ArrayList<Runnable>();
        for (int from = 0; from < events.size();) {
            var batch = events.subList(from, Math.min(events.size(), from + 1 + random.nextInt(60)));
            batches.add(() -> take.accept(batch));
            from += batch.size();
        }
        return batches;
    }

    private static Map<String, String> reports(UUID workspace) {
        var bodies = new LinkedHashMap<String, String>();
        for (String report : REPORTS) {
            for (String groupBy : List.of("", "&group_by=touchpoint", "&group_by=agent", "&group_by=survey_version")) {
                bodies.put(report + groupBy, given()
                        .header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "scores:read"))
                        .get(report + groupBy).then().statusCode(200).extract().asString());
            }
        }
        return bodies;
    }
}
