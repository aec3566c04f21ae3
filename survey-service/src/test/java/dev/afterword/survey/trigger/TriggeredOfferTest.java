package dev.afterword.survey.trigger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.messaging.Ids;
import dev.afterword.survey.Backstage;
import dev.afterword.survey.invitation.OfferSurveys;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

/** From the API of the makers to the page of the customer. */
@QuarkusTest
class TriggeredOfferTest {

    private static final String OURS = """
            {"questions": [{"key": "nps", "kind": "nps", "wording": "Would you send a friend to {company}?", "required": true}]}""";

    private final UUID workspace = UUID.randomUUID();

    @Inject
    Backstage backstage;

    @Inject
    OfferSurveys offerSurveys;

    @Test
    void a_customer_is_asked_what_the_workspace_s_trigger_says() {
        put("/v1/surveys/friends", OURS);
        asMaker().post("/v1/surveys/friends/versions").then().statusCode(201);
        put("/v1/triggers/purchases", "{\"kinds\": [\"purchase\"], \"survey\": \"friends\"}");
        var bought = offered("purchase");
        assertThat(surveyOf(bought)).isEqualTo("friends 1");
        assertThat(surveyOf(offered("visit"))).isEqualTo("nps 1");
        assertThat(given().header("Accept", "text/html").get("/s/" + backstage.link(bought)).asString())
                .contains("Would you send a friend to Acme?");
    }

    @Test
    void a_survey_of_ones_own_takes_the_place_of_the_one_that_comes_with_the_product() {
        put("/v1/surveys/nps", OURS);
        assertThat(surveyOf(offered("visit"))).isEqualTo("nps 1");
        asMaker().post("/v1/surveys/nps/versions").then().statusCode(201);
        assertThat(surveyOf(offered("visit"))).isEqualTo("nps 2");
    }

    @Test
    void who_was_invited_with_a_version_is_asked_that_version() {
        put("/v1/surveys/nps", OURS);
        asMaker().post("/v1/surveys/nps/versions");
        var invited = offered("visit");
        put("/v1/surveys/nps", OURS.replace("a friend", "your enemies"));
        asMaker().post("/v1/surveys/nps/versions").then().statusCode(201);
        assertThat(given().header("Accept", "text/html").get("/s/" + backstage.link(invited)).asString())
                .contains("send a friend to");
    }

    @Test
    void a_batch_that_comes_twice_is_sampled_the_same() {
        put("/v1/triggers/half", "{\"survey\": \"nps\", \"sampling_rate\": 0.5}");
        var events = IntStream.range(0, 500).mapToObj(i -> event("visit")).toList();
        offerSurveys.offer(events);
        var first = types(events);
        offerSurveys.offer(events);
        assertThat(types(events)).isEqualTo(first);
        assertThat(first.values()).contains(List.of("invitation.scheduled.v1"), List.of("invitation.suppressed.v1"));
    }

    private Map<UUID, List<String>> types(List<CloudEvent<InteractionRecorded>> events) {
        return events.stream().limit(40).map(event -> event.data().interaction().interactionId())
                .collect(Collectors.toMap(id -> id, backstage::eventTypes));
    }

    private UUID offered(String kind) {
        var event = event(kind);
        offerSurveys.offer(List.of(event));
        return event.data().interaction().interactionId();
    }

    private String surveyOf(UUID interaction) {
        var survey = backstage.events(interaction).get(0).at("/data/survey");
        return survey.get("key").asText() + " " + survey.get("version").asText();
    }

    private CloudEvent<InteractionRecorded> event(String kind) {
        return CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), workspace, Backstage.TRACE,
                new InteractionRecorded(backstage.interaction(kind, "Acme"), Instant.now(), null, null, "auto", null, Map.of(),
                        null));
    }

    private void put(String path, String body) {
        assertThat(asMaker().contentType("application/json").body(body).put(path).statusCode()).isBetween(200, 201);
    }

    private RequestSpecification asMaker() {
        return given().header("Authorization", "Bearer " + StandInForFeedbackApi.key(workspace, "surveys:write"));
    }
}
