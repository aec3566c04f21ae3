package dev.afterword.feedback.interaction;

import static dev.afterword.feedback.TestData.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

/** The workspaces of these tests are in Lima, where clocks never change. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PromiseMadeTest {

    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final String ALWAYS = "[{\"from\": \"00:00\", \"to\": \"24:00\"}]";

    @Inject
    TestData data;

    private String admin;

    @BeforeEach
    void begin_with_a_rota_of_two_who_answer_around_the_clock() {
        admin = data.key(data.workspace("Dunder"), "admin");
        member("ada", "");
        member("ben", "");
        as(admin).body("""
                {"week": {"monday": %1$s, "tuesday": %1$s, "wednesday": %1$s, "thursday": %1$s, "friday": %1$s,
                          "saturday": %1$s, "sunday": %1$s}}""".formatted(ALWAYS)).put("/v1/business-hours")
                .then().statusCode(200);
        touchpoint("\"ada\", \"ben\"");
    }

    @Test
    void somebody_is_named_and_a_time_that_one_would_say() {
        var answer = record("").statusCode(201)
                .body("promise.person.ref", in(List.of("ada", "ben")), "promise.person.name", in(List.of("ada", "ben")),
                        "promise.person.role", is("Adviser"), "promise.state", is("open"), "promise.kept_at", nullValue())
                .extract();
        var due = Instant.parse(answer.path("promise.due_at"));
        var occurred = Instant.parse(answer.path("occurred_at"));
        assertThat(due).isBetween(occurred.plusSeconds(4 * 3600), occurred.plusSeconds(4 * 3600 + 900));
        assertThat(due.getEpochSecond() % 900).isZero();
        assertThat(due.getNano()).isZero();
        as(admin).get("/v1/interactions/" + answer.path("id")).then().statusCode(200)
                .body("promise", is(answer.<Object> path("promise")));
    }

    @Test
    void the_event_tells_of_it() {
        var answer = record("").statusCode(201).extract();
        var promise = data.eventsAbout(answer.path("id")).get(0).at("/data/promise");
        assertThat(promise.at("/person/ref").asText()).isEqualTo(answer.path("promise.person.ref"));
        assertThat(promise.at("/person/name").asText()).isEqualTo(answer.path("promise.person.name"));
        assertThat(Instant.parse(promise.at("/due_at").asText())).isEqualTo(answer.<String> path("promise.due_at"));
    }

    @Test
    void whoever_served_the_customer_is_named() {
        for (String agent : List.of("ada", "ben")) {
            record(", \"agent\": {\"ref\": \"" + agent + "\"}").statusCode(201).body("promise.person.ref", is(agent));
        }
    }

    @Test
    void who_is_away_on_that_day_is_not_named() {
        member("ada", ", \"away\": [{\"from\": \"" + today() + "\", \"to\": \"" + today().plusDays(1) + "\"}]");
        for (int i = 0; i < 5; i++) {
            record(", \"agent\": {\"ref\": \"ada\"}").statusCode(201).body("promise.person.ref", is("ben"));
        }
    }

    @Test
    void when_all_are_away_the_owner_stands_in() {
        member("ada", ", \"away\": [{\"from\": \"" + today() + "\", \"to\": \"" + today().plusDays(1) + "\"}]");
        touchpoint("\"ada\"");
        record("").statusCode(201)
                .body("promise.person.name", is("Grace"), "promise.person.ref", nullValue(), "promise.state", is("open"));
    }

    @Test
    void what_was_promised_stays_though_the_team_changes() {
        touchpoint("\"ada\"");
        String id = record("").statusCode(201).extract().path("id");
        as(admin).body("{\"name\": \"Somebody else\"}").put("/v1/team/ada").then().statusCode(200);
        as(admin).get("/v1/interactions/" + id).then().body("promise.person.name", is("ada"));
        record("").statusCode(201).body("promise.person.name", is("Somebody else"));
    }

    @Test
    void of_history_nothing_is_promised() {
        String longAgo = Instant.now().minusSeconds(5 * 3600).toString();
        record(", \"occurred_at\": \"" + longAgo + "\"").statusCode(201).body("promise", nullValue());
        String justNow = Instant.now().minusSeconds(3 * 3600).toString();
        record(", \"occurred_at\": \"" + justNow + "\"").statusCode(201).body("promise.state", is("open"));
    }

    @Test
    void without_a_policy_nothing_is_promised() {
        as(admin).body("""
                {"name": "Shop", "kind": "purchase", "journey_stage": "purchase",
                 "owner": {"name": "Grace", "email": "grace@example.org"}}""").put("/v1/touchpoints/shop");
        as(admin).body("{\"touchpoint\": \"shop\"}").post("/v1/interactions").then().statusCode(201)
                .body("promise", nullValue());
    }

    @Test
    void the_same_source_id_again_promises_nothing_new() {
        Object first = record(", \"source_id\": \"s-1\"").statusCode(201).extract().path("promise");
        touchpoint("\"ben\"");
        record(", \"source_id\": \"s-1\"").statusCode(200).body("promise", is(first));
        assertThat(data.column("""
                select count(*) from promise p join interaction i on i.id = p.interaction_id
                where i.source_id = 's-1' and p.workspace_id = i.workspace_id""")).containsExactly("1");
    }

    private static LocalDate today() {
        return LocalDate.now(LIMA);
    }

    private void member(String ref, String more) {
        as(admin).body("{\"name\": \"" + ref + "\", \"role\": \"Adviser\"" + more + "}").put("/v1/team/" + ref);
    }

    private void touchpoint(String team) {
        as(admin).body("""
                {"name": "Form", "kind": "contact_form", "journey_stage": "discovery",
                 "owner": {"name": "Grace", "email": "grace@example.org"},
                 "promise": {"team": [%s], "within_business_hours": 4}}""".formatted(team)).put("/v1/touchpoints/form")
                .then().statusCode(org.hamcrest.Matchers.oneOf(200, 201));
    }

    private ValidatableResponse record(String more) {
        return as(admin).body("{\"touchpoint\": \"form\"" + more + "}").post("/v1/interactions").then();
    }
}
