package dev.afterword.survey.survey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.afterword.survey.Backstage;
import dev.afterword.testing.StandInForFeedbackApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
class SurveyResourceTest {

    private static final String SIMPLE = """
            {"questions": [{"key": "nps", "kind": "nps", "wording": "Would you recommend {company}?", "required": true}]}""";
    private static final String OTHER = SIMPLE.replace("Would", "Will");
    private static final String BRANCHING = """
            {"language": "de", "intro": {"de": "Zu {touchpoint}", "en-gb": "About {touchpoint}"},
             "questions": [
               {"key": "csat", "kind": "csat", "wording": {"de": "Zufrieden?", "en-GB": "Happy?"}, "required": true},
               {"key": "cause", "kind": "multiple_choice", "wording": {"de": "Warum?", "en-GB": "Why?"},
                "options": [{"key": "slow", "label": {"de": "Langsam", "en-GB": "Slow"}},
                            {"key": "rude", "label": {"de": "Grob", "en-GB": "Rude"}}],
                "show_if": [{"question": "csat", "at_most": 3}, {"standing": ["fan", "unknown"]}]},
               {"key": "more", "kind": "text", "wording": {"de": "Mehr?", "en-GB": "More?"},
                "show_if": [{"question": "cause", "any_of": ["slow"]}, {"question": "csat", "at_least": 2, "at_most": 3}]}],
             "endings": [{"show_if": [{"question": "csat", "at_least": 4}],
                          "title": {"de": "Danke", "en-GB": "Thanks"}, "text": {"de": "Schön", "en-GB": "Nice"}}]}""";

    private final UUID workspace = UUID.randomUUID();

    @Inject
    PublishedSurveys published;

    @Inject
    Backstage backstage;

    @Test
    void a_draft_is_saved_shown_published_and_asked() {
        put("visit", SIMPLE).statusCode(201).body("latest_version", nullValue()).body("built_in", is(false))
                .body("draft.questions[0].wording.en", is("Would you recommend {company}?"))
                .body("draft.questions[0].metric", is("nps")).body("versions", is(java.util.List.of()));
        assertThat(published.latest(workspace, "visit")).isEmpty();
        publish("visit").statusCode(201).header("Location", containsString("/v1/surveys/visit/versions/1"))
                .body("version", is(1)).body("questions[0].key", is("nps"));
        assertThat(published.latest(workspace, "visit").orElseThrow().version()).isEqualTo(1);
        put("visit", OTHER).statusCode(200).body("latest_version", is(1));
        publish("visit").statusCode(201).body("version", is(2));
        get("/v1/surveys/visit").statusCode(200).body("versions.version", contains(2, 1)).body("latest_version", is(2));
        get("/v1/surveys/visit/versions/1").statusCode(200)
                .body("questions[0].wording.en", is("Would you recommend {company}?"));
        assertThat(published.latest(workspace, "visit").orElseThrow().version()).isEqualTo(2);
        assertThat(published.version(workspace, "visit", 1).questions().get(0).wording().in("en"))
                .isEqualTo("Would you recommend {company}?");
    }

    @Test
    void what_a_get_shows_can_be_put_back() {
        put("visit", BRANCHING).statusCode(201).body("draft.intro.'en-GB'", is("About {touchpoint}"))
                .body("draft.questions[1].show_if[0]", equalTo(Map.of("question", "csat", "at_most", 3)));
        publish("visit").statusCode(201);
        Map<String, Object> draft = get("/v1/surveys/visit").extract().path("draft");
        asMaker().contentType("application/json").body(draft).put("/v1/surveys/visit").then().statusCode(200)
                .body("draft", equalTo(draft));
        publish("visit").statusCode(200).body("version", is(1));
    }

    @Test
    void publishing_an_unchanged_draft_is_the_version_it_already_is() {
        put("visit", SIMPLE);
        publish("visit").statusCode(201).body("version", is(1));
        publish("visit").statusCode(200).body("version", is(1));
        put("visit", OTHER);
        put("visit", SIMPLE);
        publish("visit").statusCode(200).body("version", is(1));
    }

    @Test
    void several_who_publish_at_once_make_one_version() {
        put("visit", SIMPLE);
        var answers = IntStream.range(0, 8).mapToObj(i -> CompletableFuture.supplyAsync(
                () -> publish("visit").extract().statusCode())).toList();
        assertThat(answers.stream().map(CompletableFuture::join)).containsOnlyOnce(201).allMatch(status -> status < 202);
        get("/v1/surveys/visit").body("versions.version", contains(1));
    }

    @Test
    void the_same_idempotency_key_gets_the_first_answer_again() {
        put("visit", SIMPLE);
        String key = UUID.randomUUID().toString();
        var first = asMaker().header("Idempotency-Key", key).post("/v1/surveys/visit/versions").then().statusCode(201);
        put("visit", OTHER);
        var again = asMaker().header("Idempotency-Key", key).post("/v1/surveys/visit/versions").then().statusCode(201);
        assertThat(again.extract().asString()).isEqualTo(first.extract().asString());
        get("/v1/surveys/visit").body("versions.version", contains(1));
    }

    @Test
    void surveys_that_come_with_the_product_are_there_and_can_be_replaced() {
        get("/v1/surveys").statusCode(200).body("surveys.key", hasItems("nps", "csat", "ces", "promise-kept"));
        get("/v1/surveys/csat").statusCode(200).body("built_in", is(true)).body("latest_version", is(1))
                .body("draft", nullValue());
        get("/v1/surveys/csat/versions/1").statusCode(200).body("built_in", is(true))
                .body("questions[0].wording.en", is("How satisfied are you with {touchpoint}?"));
        publish("csat").statusCode(409);
        put("csat", SIMPLE).statusCode(201).body("latest_version", is(1));
        publish("csat").statusCode(201).body("version", is(2));
        get("/v1/surveys").body("surveys.findAll { it.key == 'csat' }.size()", is(1))
                .body("surveys.find { it.key == 'csat' }.latest_version", is(2));
        assertThat(published.version(workspace, "csat", 1).questions().get(0).kind().wireName()).isEqualTo("csat");
        assertThat(published.latest(workspace, "csat").orElseThrow().questions().get(0).kind().wireName()).isEqualTo("nps");
        assertThat(published.latest(UUID.randomUUID(), "csat").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void everything_that_is_wrong_is_told_at_once_with_its_place() {
        put("Visit!", """
                {"question": [], "questions": [
                  {"key": "nps", "kind": "npss", "wording": {"en": "Hi", "de": "Hallo", "xx-toolongsubtag": "?"}},
                  {"key": "partial", "kind": "csat", "metric": "nps", "reqired": true, "wording": {"en": "Hi"},
                   "show_if": [{"question": "nope", "at_most": 3}, {"at_least": 1, "any_of": ["x"]}, {"standing": ["vip"]}]},
                  {"key": "c", "kind": "rating", "wording": "Hi", "show_if": [{"question": "partial", "at_least": 9}]}]}""")
                .statusCode(422)
                .body("errors.pointer", hasItems("key", "/question", "/questions/0/kind",
                        "/questions/0/wording/xx-toolongsubtag", "/questions/1/key", "/questions/1/metric",
                        "/questions/1/reqired", "/questions/1/wording", "/questions/1/show_if/0/question",
                        "/questions/1/show_if/1", "/questions/1/show_if/2/standing/0", "/questions/2/show_if/0/at_least"))
                .body("errors.find { it.pointer == '/questions/1/reqired' }.detail", containsString("required"));
    }

    @Test
    void limits_are_kept() {
        String question = "{\"key\": \"q%d\", \"kind\": \"text\", \"wording\": \"Hi\"}";
        String many = IntStream.range(0, 51).mapToObj(question::formatted).collect(java.util.stream.Collectors.joining(","));
        put("visit", "{\"questions\": [" + many + "]}").statusCode(422)
                .body("errors.pointer", contains("/questions"));
        put("visit", "{\"questions\": [{\"key\": \"q\", \"kind\": \"text\", \"wording\": \"" + "x".repeat(501) + "\"}]}")
                .statusCode(422).body("errors.pointer", contains("/questions/0/wording"));
        put("visit", "{}").statusCode(422).body("errors.pointer", hasItem("/questions"));
        put("visit", "{\"questions\": [{\"key\": \"q\", \"kind\": \"text\", \"wording\": {}}]}").statusCode(422);
        put("visit", "not json").statusCode(400);
    }

    @Test
    void another_workspace_sees_nothing_of_it() {
        put("visit", SIMPLE);
        publish("visit");
        var other = given().header("Authorization", "Bearer " + key(UUID.randomUUID(), "surveys:write"));
        other.get("/v1/surveys/visit").then().statusCode(404);
        other.get("/v1/surveys/visit/versions/1").then().statusCode(404);
        other.post("/v1/surveys/visit/versions").then().statusCode(404);
        other.post("/v1/surveys/visit/preview").then().statusCode(404);
        other.get("/v1/surveys").then().body("surveys.key", not(hasItem("visit")));
    }

    @Test
    void a_key_is_needed_and_it_must_have_the_scope() {
        given().get("/v1/surveys").then().statusCode(401);
        given().header("Authorization", "Bearer " + key(workspace, "responses:read")).get("/v1/surveys").then()
                .statusCode(403);
    }

    @Test
    void versions_that_are_no_number_are_not_there() {
        for (String version : new String[] { "0", "2", "-1", "x", "99999999999" }) {
            get("/v1/surveys/csat/versions/" + version).statusCode(404);
        }
    }

    @Test
    void lists_go_on_where_they_ended() {
        for (int i = 0; i < 101; i++) {
            put("s" + i, SIMPLE).statusCode(201);
        }
        String cursor = get("/v1/surveys").body("surveys.size()", is(106)).extract().path("next_cursor");
        asMaker().queryParam("cursor", cursor).get("/v1/surveys").then().statusCode(200)
                .body("surveys.key", contains("s100")).body("next_cursor", nullValue());
        asMaker().queryParam("cursor", "x").get("/v1/surveys").then().statusCode(422);
    }

    @Test
    void a_preview_shows_the_draft_and_records_nothing() {
        put("visit", SIMPLE.replace("Would you recommend {company}?", "Draft of {company} & <b>co</b>"));
        long before = backstage.rows();
        String url = asMaker().post("/v1/surveys/visit/preview").then().statusCode(200).extract().path("url");
        String path = url.substring(url.indexOf("/preview/"));
        assertThat(given().get(path).then().statusCode(200).extract().asString())
                .contains("Draft of Example Ltd &amp; &lt;b&gt;co");
        given().formParam("nps", "9").post(path).then().statusCode(200);
        assertThat(backstage.rows()).isEqualTo(before);
        given().get(path.substring(0, path.length() - 2) + "AA").then().statusCode(404);
        given().get("/preview/x").then().statusCode(404);
        asMaker().post("/v1/surveys/nps/preview").then().statusCode(200);
    }

    private ValidatableResponse put(String survey, String body) {
        return asMaker().contentType("application/json").body(body).put("/v1/surveys/{key}", survey).then();
    }

    private ValidatableResponse publish(String survey) {
        return asMaker().post("/v1/surveys/{key}/versions", survey).then();
    }

    private ValidatableResponse get(String path) {
        return asMaker().get(path).then();
    }

    private RequestSpecification asMaker() {
        return given().header("Authorization", "Bearer " + key(workspace, "surveys:write"));
    }

    private static String key(UUID workspace, String scope) {
        return StandInForFeedbackApi.key(workspace, scope);
    }
}
