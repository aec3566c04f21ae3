package dev.afterword.scoring.comment;

import static dev.afterword.scoring.ResponseEvents.events;
import static dev.afterword.testing.StandInForFeedbackApi.key;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.messaging.Ids;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.erasure.EraseCustomers;
import dev.afterword.scoring.score.ScoreResponses;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

@QuarkusTest
class CommentResourceTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    AnalyseComments analyseComments;

    @Inject
    EraseCustomers eraseCustomers;

    @Inject
    StoredRows stored;

    @Test
    void a_comment_is_shown_with_its_language_and_mood() {
        var response = ResponseEvents.in(workspace).with("csat", 5)
                .withComment("I love this shop, the people were really friendly!");
        store(response);
        find("").body("comments.size()", is(1), "next_cursor", nullValue())
                .body("comments[0].response_id", is(response.responseId().toString()), "comments[0].touchpoint", is("checkout"),
                        "comments[0].day", is("2026-03-02"), "comments[0].answered_at", is("2026-03-02T12:01:00Z"),
                        "comments[0].words", is("I love this shop, the people were really friendly!"),
                        "comments[0].language", is("en"), "comments[0].sentiment", is("positive"),
                        "comments[0].leaning", greaterThan(0.5f), "comments[0].topics.size()", is(0));
    }

    @Test
    void a_mood_that_is_not_known_is_null() {
        store(comment("Sehr freundlich und schnell, vielen Dank dafür."), comment("ok"));
        find("language=de").body("comments.size()", is(1), "comments[0].sentiment", nullValue(),
                "comments[0].leaning", nullValue());
        find("language=unknown").body("comments.words", contains("ok"));
        find("sentiment=unknown").body("comments.size()", is(2));
    }

    @Test
    void words_are_found_in_whichever_form_their_language_gives_them() {
        store(comment("Both deliveries arrived broken, and nobody wanted to help me."),
                comment("Die Lieferungen kamen leider alle beschädigt bei mir an."),
                comment("Everything was easy to find on the website."));
        find("q=delivery").body("comments.words", contains("Both deliveries arrived broken, and nobody wanted to help me."));
        find("q=Lieferung").body("comments.language", contains("de"));
        find("q=arrived -broken").body("comments.size()", is(0));
        find("q=\"deliveries arrived\"").body("comments.size()", is(1));
        find("q=easy or broken").body("comments.size()", is(2));
        find("q=' & | ! :* \\").statusCode(200);
    }

    @Test
    void comments_are_filtered_by_touchpoint_day_and_mood() {
        store(comment("The people were great and I love it."),
                comment("This is terrible, awful and sad, I hate it.").at("support-line"),
                comment("The people were great and I love it.").on(Instant.parse("2026-03-05T23:30:00Z"), "Europe/Berlin"));
        find("sentiment=negative").body("comments.touchpoint", contains("support-line"));
        find("touchpoint=support-line").body("comments.size()", is(1));
        find("from=2026-03-06&to=2026-03-06").body("comments.day", contains("2026-03-06"));
        find("to=2026-03-05").body("comments.size()", is(2));
    }

    @Test
    void a_revision_replaces_the_comment_and_one_without_words_takes_it_back() {
        var response = comment("The first words were not the last ones, I am afraid.");
        store(response);
        store(response.revision(2).withComment("The second words are what counts in the end."));
        find("").body("comments.words", contains("The second words are what counts in the end."));
        find("q=afraid").body("comments.size()", is(0));
        find("q=second").body("comments.size()", is(1));
        store(response);
        find("q=second").body("comments.size()", is(1));
        store(ResponseEvents.in(workspace).response(response.responseId()).revision(3).with("csat", 3));
        find("").body("comments.size()", is(0));
    }

    @Test
    void a_comment_is_there_before_anybody_has_looked_at_it() {
        scoreResponses.score(events(List.of(comment("Nobody has looked at this comment so far."))));
        find("").body("comments.size()", is(1), "comments[0].language", nullValue());
        find("q=comment").body("comments.size()", is(0));
        analyseComments.analyse();
        find("q=comment").body("comments.size()", is(1));
    }

    @Test
    void an_erased_customers_words_are_gone() {
        String ref = "c-" + UUID.randomUUID();
        store(comment("It is me, " + ref + ", and I am not happy at all.").of(ref), comment("Somebody else is quite happy."));
        find("").body("comments.size()", is(2));
        eraseCustomers.erase(List.of(CloudEvent.of(Ids.next(), "/afterword/feedback-api", Instant.now(), workspace, null,
                new CustomerErased(Ids.next(), ref, Instant.now()))));
        find("").body("comments.words", contains("Somebody else is quite happy."));
        assertThat(stored.tracesOf(ref)).isZero();
    }

    @Test
    void the_pages_hold_every_comment_once() {
        store(IntStream.range(0, 25).mapToObj(i -> comment("Comment number " + i + " is about the delivery."))
                .toArray(ResponseEvents[]::new));
        var seen = new ArrayList<String>();
        String cursor = "";
        do {
            var page = find("limit=10&q=delivery&cursor=" + cursor).extract();
            seen.addAll(page.<List<String>> path("comments.response_id"));
            cursor = page.path("next_cursor");
        } while (cursor != null);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void several_pods_look_at_each_comment_once_and_at_all_of_them() {
        scoreResponses.score(events(IntStream.range(0, 450)
                .mapToObj(i -> comment("I am really happy with the friendly service number " + i + ".")).toList()));
        Stream.generate(() -> CompletableFuture.runAsync(analyseComments::analyse)).limit(4).toList()
                .forEach(pod -> pod.orTimeout(60, SECONDS).join());
        find("sentiment=positive&limit=100").body("comments.size()", is(100));
        find("sentiment=unknown").body("comments.size()", is(0));
    }

    @Test
    void hostile_words_are_taken_as_they_are() {
        store(comment("They are good at what they do. ".repeat(3_000)), comment("a".repeat(100_000)),
                comment("!?".repeat(50_000)),
                comment("<script>alert(1)</script> ' or 1=1 --"), comment("\uD83D\uDE00\u202E\u200B"),
                comment("(".repeat(5_000)));
        find("").body("comments.size()", is(6));
        find("sentiment=positive").body("comments.size()", is(1));
    }

    @Test
    void topics_hold_for_the_comments_that_are_there_at_once_and_in_each_language() {
        store(comment("The parcels came late and nobody told me about it."),
                comment("Das Paket ist leider viel zu spät bei mir angekommen."),
                comment("The people were very friendly on the phone."));
        topic("delivery", Map.of("name", "Delivery", "terms", List.of("parcel", "Pakete", "the"))).statusCode(201)
                .body("key", is("delivery"), "terms.size()", is(3));
        topic("phone", Map.of("name", "Phone", "terms", List.of("on the phone"))).statusCode(201);
        find("topic=delivery").body("comments.language", containsInAnyOrder("en", "de"), "comments[0].topics",
                contains("delivery"));
        find("topic=phone&q=friendly").body("comments.size()", is(1));

        topic("delivery", Map.of("name", "Delivery", "terms", List.of("courier"))).statusCode(200);
        find("topic=delivery").body("comments.size()", is(0));
        caller("responses:read").get("/v1/topics").then().body("topics.key", contains("delivery", "phone"));
        caller("admin").delete("/v1/topics/delivery").then().statusCode(204);
        caller("admin").delete("/v1/topics/delivery").then().statusCode(404);
        caller("responses:read").get("/v1/topics/delivery").then().statusCode(404);
        caller("responses:read").get("/v1/topics/phone").then().statusCode(200).body("name", is("Phone"));
    }

    @Test
    void a_topic_that_is_wrong_is_refused_with_all_that_is_wrong() {
        topic("Delivery!", Map.of("name", " ", "terms", List.of("parcel", "?!", "x".repeat(101)))).statusCode(422)
                .body("errors.pointer", containsInAnyOrder("key", "/name", "/terms/1", "/terms/2"));
        topic("delivery", Map.of()).statusCode(422).body("errors.pointer", containsInAnyOrder("/name", "/terms"));
        caller("responses:read").contentType("application/json").body("{}").put("/v1/topics/x").then().statusCode(403);
    }

    @Test
    void a_wrong_question_is_refused_with_all_that_is_wrong() {
        find("sentiment=sad&language=xx&from=2026-02-30&limit=0&colour=red&to=2026-01-01&to=2026-01-02").statusCode(422)
                .body("errors.pointer", containsInAnyOrder("sentiment", "language", "from", "limit", "colour", "to"));
        find("from=2026-02-02&to=2026-02-01").statusCode(422).body("errors.pointer", contains("from"));
        find("cursor=nonsense").statusCode(422);
    }

    @Test
    void another_workspaces_comments_and_topics_are_not_seen() {
        store(comment("This is nobody else's business, and good so."));
        topic("business", Map.of("name", "Business", "terms", List.of("business"))).statusCode(201);
        var other = key(UUID.randomUUID(), "responses:read");
        given().auth().oauth2(other).get("/v1/comments?q=business").then().body("comments.size()", is(0));
        given().auth().oauth2(other).get("/v1/comments?topic=business").then().body("comments.size()", is(0));
        given().auth().oauth2(other).get("/v1/topics/business").then().statusCode(404);
        caller("scores:read").get("/v1/comments").then().statusCode(403);
        given().get("/v1/comments").then().statusCode(401);
    }

    @Test
    void a_comment_that_was_not_looked_at_yet_is_listed_but_not_found_by_its_words() {
        scoreResponses.score(events(List.of(comment("The parcel was late."))));
        find("").body("comments.size()", is(1), "comments[0].language", nullValue());
        find("q=parcel").body("comments.size()", is(0));
        find("q=-late").body("comments.size()", is(0));
    }

    @Test
    void words_that_no_language_looks_for_find_nothing() {
        store(comment("The people were great and I love it."));
        find("q=the").body("comments.size()", is(0));
        find("q=-the").body("comments.size()", is(0));
    }

    private ResponseEvents comment(String words) {
        return ResponseEvents.in(workspace).with("csat", 3).withComment(words);
    }

    private void store(ResponseEvents... responses) {
        scoreResponses.score(events(List.of(responses)));
        analyseComments.analyse();
    }

    private ValidatableResponse find(String query) {
        var request = caller("responses:read");
        for (String parameter : query.isEmpty() ? new String[0] : query.split("&(?! )")) {
            String[] parts = parameter.split("=", 2);
            request.queryParam(parts[0], parts[1]);
        }
        return request.get("/v1/comments").then();
    }

    private ValidatableResponse topic(String key, Map<String, ?> body) {
        return caller("admin").contentType("application/json").body(body).put("/v1/topics/{key}", key).then();
    }

    private RequestSpecification caller(String scope) {
        return given().auth().oauth2(key(workspace, scope));
    }
}
