package dev.afterword.feedback.promise;

import static dev.afterword.feedback.TestData.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class KeepPromiseTest {

    @Inject
    TestData data;

    @Inject
    Promised promised;

    @Inject
    BreakPromises breakPromises;

    private String admin;

    @BeforeEach
    void begin_with_a_form_that_promises_an_answer() {
        admin = promised.workspace();
    }

    @Test
    void an_answer_in_time_keeps_the_promise_and_is_told() {
        String id = promised.interaction(admin);
        var keptAt = Instant.now().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
        keep(id, keptAt).statusCode(200)
                .body("state", is("kept"), "kept_at", is(keptAt.toString()), "person.name", is("Ada"),
                        "due_at", notNullValue());
        as(admin).get("/v1/interactions/" + id).then().body("promise.state", is("kept"),
                "promise.kept_at", is(keptAt.toString()));

        var event = promised.told(id).get(0);
        assertThat(promised.history(id)).containsExactly("promise.kept.v1 1");
        assertThat(event.at("/data/person")).isEqualTo(TestData.json("{\"ref\": \"a-1\", \"name\": \"Ada\"}"));
        assertThat(event.at("/data/contact/email").asText()).isEqualTo("cleo@example.org");
        assertThat(event.at("/data/outcome").asText()).isEqualTo("kept");
        assertThat(Instant.parse(event.at("/data/kept_at").asText())).isEqualTo(keptAt);
        assertThat(event.at("/data/interaction"))
                .isEqualTo(data.eventsAbout(id).get(0).at("/data/interaction"));
    }

    @Test
    void without_a_time_the_answer_was_given_by_now() {
        String id = promised.interaction(admin);
        String keptAt = put(id, "{}").statusCode(200).body("state", is("kept")).extract().path("kept_at");
        assertThat(Instant.parse(keptAt)).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        put(id, "{}").statusCode(200).body("kept_at", is(keptAt));
        assertThat(promised.history(id)).containsExactly("promise.kept.v1 1");
    }

    @Test
    void the_same_again_changes_nothing_and_tells_nothing() {
        String id = promised.interaction(admin);
        var keptAt = Instant.now().minusSeconds(600);
        var first = keep(id, keptAt).statusCode(200).extract().asString();
        assertThat(keep(id, keptAt).statusCode(200).extract().asString()).isEqualTo(first);
        assertThat(promised.history(id)).containsExactly("promise.kept.v1 1");
    }

    @Test
    void a_late_answer_is_told_apart_from_a_broken_promise_and_a_kept_one() {
        String id = promised.overdue(admin);
        breakPromises.breakSome();
        as(admin).get("/v1/interactions/" + id).then().body("promise.state", is("broken"));
        put(id, "{}").statusCode(200).body("state", is("kept_late"), "kept_at", notNullValue());
        assertThat(promised.history(id)).containsExactly("promise.broken.v1 1", "promise.kept-late.v1 2");
    }

    @Test
    void a_late_answer_before_anybody_looked_tells_first_that_the_time_had_passed() {
        String id = promised.overdue(admin);
        put(id, "{}").statusCode(200).body("state", is("kept_late"));
        assertThat(promised.told(id)).extracting(event -> event.at("/type").asText())
                .containsExactly("promise.broken.v1", "promise.kept-late.v1");
        assertThat(promised.history(id)).containsExactly("promise.broken.v1 1", "promise.kept-late.v1 2");
        assertThat(breakPromises.breakSome()).isZero();
    }

    @Test
    void an_answer_in_time_that_is_told_late_takes_the_broken_promise_back() {
        String id = promised.overdue(admin);
        breakPromises.breakSome();
        keep(id, Instant.now().minusSeconds(90 * 60)).statusCode(200).body("state", is("kept"));
        assertThat(promised.history(id)).containsExactly("promise.broken.v1 1", "promise.kept.v1 2");
    }

    @Test
    void an_answer_neither_precedes_its_question_nor_comes_from_the_future() {
        String id = promised.interaction(admin);
        keep(id, Instant.now().minusSeconds(3 * 3600)).statusCode(422).body("errors.pointer", contains("/kept_at"));
        keep(id, Instant.now().plusSeconds(360)).statusCode(422).body("errors.pointer", contains("/kept_at"));
        put(id, "{\"kept_at\": \"today\", \"by\": \"Ada\"}").statusCode(422).body("errors.pointer",
                contains("/kept_at", "/by"));
        keep(id, Instant.now().plusSeconds(240)).statusCode(200).body("state", is("kept"));
        assertThat(promised.history(id)).hasSize(1);
    }

    @Test
    void where_nothing_was_promised_there_is_nothing_to_keep() {
        as(admin).body("""
                {"name": "Shop", "kind": "purchase", "journey_stage": "purchase",
                 "owner": {"name": "Grace", "email": "grace@example.org"}}""").put("/v1/touchpoints/shop");
        String id = as(admin).body("{\"touchpoint\": \"shop\"}").post("/v1/interactions").path("id");
        put(id, "{}").statusCode(409).body("detail", startsWith("Nothing was promised"));
        put(UUID.randomUUID().toString(), "{}").statusCode(404);
        put("17", "{}").statusCode(404);
    }

    @Test
    void a_promise_of_another_workspace_is_not_found() {
        String id = promised.interaction(admin);
        String stranger = data.key(data.workspace("Tyrell"), "admin");
        as(stranger).body("{}").put(path(id)).then().statusCode(404);
        as(admin).get("/v1/interactions/" + id).then().body("promise.state", is("open"));
    }

    @Test
    void who_may_only_read_keeps_no_promise() {
        String id = promised.interaction(admin);
        String reader = data.key(data.workspace("Tyrell"), "interactions:read");
        as(reader).body("{}").put(path(id)).then().statusCode(403);
    }

    private ValidatableResponse keep(String id, Instant keptAt) {
        return put(id, "{\"kept_at\": \"" + keptAt + "\"}");
    }

    private ValidatableResponse put(String id, String body) {
        return as(admin).body(body).put(path(id)).then();
    }

    private static String path(String id) {
        return "/v1/interactions/" + id + "/promise";
    }
}
