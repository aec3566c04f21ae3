package dev.afterword.feedback.workspace;

import static dev.afterword.feedback.TestData.as;
import static dev.afterword.feedback.TestData.asFirst;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.either;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.feedback.workspace.domain.Workspace;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class WorkspaceResourceTest {

    private static final String FULL = """
            {"name": "%s", "time_zone": "Europe/Vienna", "retention_days": 90, "create_touchpoints": true,
             "default_owner": {"name": "Ada", "email": "ada@example.org"}}""";
    private static final String SHORT = "{\"name\": \"%s\", \"time_zone\": \"Asia/Tokyo\"}";

    @Inject
    TestData data;

    @Inject
    KnownWorkspaces known;

    private UUID own;
    private String admin;

    @BeforeEach
    void begin_with_a_workspace_that_is_not_the_operators() {
        own = data.workspace("Oscorp");
        admin = data.key(own, "admin");
    }

    @Test
    void the_operator_creates_a_workspace_whose_key_works_at_once() {
        var created = asFirst().body(FULL.formatted("Cyberdyne")).post("/v1/workspaces").then().statusCode(201)
                .header("Cache-Control", is("no-store"))
                .body("name", is("Cyberdyne"), "time_zone", is("Europe/Vienna"), "retention_days", is(90),
                        "create_touchpoints", is(true), "default_owner.name", is("Ada"),
                        "default_owner.email", is("ada@example.org"), "operator", is(false),
                        "api_key.scopes", contains("admin"), "api_key.type", is("secret"))
                .extract();
        String key = created.path("api_key.key");
        String id = created.path("id");
        assertThat(created.header("Location")).endsWith("/v1/workspaces/" + id);
        as(key).get("/v1/workspaces").then().statusCode(200).body("workspaces.id", contains(id));
        as(key).get("/v1/touchpoints").then().statusCode(200).body("touchpoints", empty());
        as(key).body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions").then().statusCode(201);
        as(key).get("/v1/touchpoints").then().body("touchpoints.key", contains("checkout"), "touchpoints.owner.name",
                contains("Ada"));
        as(key).body(SHORT.formatted("Tenant")).post("/v1/workspaces").then().statusCode(403);
    }

    @Test
    void what_is_left_out_gets_its_default() {
        asFirst().body(SHORT.formatted("Massive Dynamic")).post("/v1/workspaces").then().statusCode(201)
                .body("retention_days", is(730), "create_touchpoints", is(false), "default_owner", nullValue());
    }

    @Test
    void the_same_idempotency_key_makes_one_workspace_and_shows_its_key_once() {
        String body = SHORT.formatted("Once");
        String id = asFirst().header("Idempotency-Key", "w-1").body(body).post("/v1/workspaces").then().statusCode(201)
                .body("api_key.key", notNullValue()).extract().path("id");
        asFirst().header("Idempotency-Key", "w-1").body(body).post("/v1/workspaces").then().statusCode(201)
                .body("id", is(id), "api_key.key", nullValue());
        assertThat(data.column("select id from workspace where name = 'Once'")).containsExactly(id);
        assertThat(data.column("select body from idempotency where key = 'w-1'")).isNotEmpty()
                .noneMatch(kept -> kept.matches("(?s).*fb_sk_[A-Za-z0-9_-].*"));
    }

    @Test
    void an_administrator_of_any_other_workspace_creates_none() {
        var before = data.column("select count(*) from workspace");
        as(admin).body(SHORT.formatted("Mine")).post("/v1/workspaces").then().statusCode(403)
                .contentType("application/problem+json");
        String writer = data.key(first(), "interactions:write", "interactions:read");
        as(writer).body(SHORT.formatted("Mine")).post("/v1/workspaces").then().statusCode(403);
        as(writer).get("/v1/workspaces").then().statusCode(403);
        assertThat(data.column("select count(*) from workspace")).isEqualTo(before);
    }

    @Test
    void everybody_sees_their_own_workspace_alone() {
        UUID other = data.workspace("Lexcorp");
        as(admin).get("/v1/workspaces").then().statusCode(200)
                .body("workspaces.id", contains(own.toString()), "next_cursor", nullValue());
        as(admin).get("/v1/workspaces/" + own).then().statusCode(200).body("name", is("Oscorp"), "operator", is(false));
        as(admin).get("/v1/workspaces/" + other).then().statusCode(404).contentType("application/problem+json");
        as(admin).get("/v1/workspaces/" + first()).then().statusCode(404);
        as(admin).body(SHORT.formatted("Hijacked")).put("/v1/workspaces/" + other).then().statusCode(404);
        assertThat(data.column("select name from workspace where id = ?", other)).containsExactly("Lexcorp");
    }

    @Test
    void the_operator_sees_all_of_them_in_pages() {
        for (int i = 0; i < 101; i++) {
            data.workspace("Branch " + i);
        }
        var page = asFirst().get("/v1/workspaces").then().statusCode(200)
                .body("workspaces", hasSize(100), "workspaces[0].operator", is(true), "next_cursor", notNullValue()).extract();
        String behind = page.path("next_cursor");
        List<String> names = new ArrayList<>(page.path("workspaces.name"));
        for (String cursor = behind; cursor != null; cursor = page.path("next_cursor")) {
            page = asFirst().queryParam("cursor", cursor).get("/v1/workspaces").then().statusCode(200).extract();
            names.addAll(page.path("workspaces.name"));
        }
        assertThat(names).containsAll(data.column("select name from workspace")).hasSize(
                data.column("select id from workspace").size());
        as(admin).queryParam("cursor", behind).get("/v1/workspaces").then().statusCode(200)
                .body("workspaces.id", either(is(List.of())).or(is(List.of(own.toString()))), "next_cursor", nullValue());
        asFirst().get("/v1/workspaces/" + own).then().statusCode(200).body("name", is("Oscorp"));
    }

    @Test
    void an_administrator_changes_the_settings_of_the_own_workspace() {
        assertThat(remembered().retentionDays()).isEqualTo(730);
        as(admin).body(FULL.formatted("Oscorp Ltd")).put("/v1/workspaces/" + own).then().statusCode(200)
                .body("name", is("Oscorp Ltd"), "retention_days", is(90), "default_owner.name", is("Ada"));
        assertThat(remembered().retentionDays()).isEqualTo(90);
        assertThat(remembered().createTouchpoints()).isTrue();
        as(admin).body(SHORT.formatted("Oscorp")).put("/v1/workspaces/" + own).then().statusCode(200)
                .body("retention_days", is(730), "create_touchpoints", is(false), "default_owner", nullValue());
        as(admin).get("/v1/workspaces/" + own).then().body("name", is("Oscorp"), "time_zone", is("Asia/Tokyo"));
    }

    @Test
    void nobody_becomes_the_operator_by_asking() {
        as(admin).body("{\"name\": \"N\", \"time_zone\": \"Asia/Tokyo\", \"operator\": true}").put("/v1/workspaces/" + own)
                .then().statusCode(422).body("errors.pointer", contains("/operator"));
        String name = asFirst().get("/v1/workspaces/" + first()).path("name");
        asFirst().body("{\"name\": \"" + name + "\", \"time_zone\": \"Europe/Berlin\"}").put("/v1/workspaces/" + first())
                .then().statusCode(200).body("operator", is(true));
        assertThat(data.column("select id from workspace where operator")).containsExactly(first().toString());
    }

    @Test
    void all_that_is_wrong_with_a_workspace_is_named_at_once() {
        as(admin).body("""
                {"time_zone": "Berlin", "retention_days": 29, "create_touchpoints": true, "time_zones": "x"}""")
                .put("/v1/workspaces/" + own).then().statusCode(422).body("errors.pointer",
                        containsInAnyOrder("/name", "/time_zone", "/retention_days", "/default_owner", "/time_zones"));
        as(admin).body("""
                {"name": "N", "time_zone": "Asia/Tokyo", "retention_days": 3651, "default_owner": {"email": "ada"}}""")
                .put("/v1/workspaces/" + own).then().statusCode(422).body("errors.pointer",
                        containsInAnyOrder("/retention_days", "/default_owner/name", "/default_owner/email"));
        as(admin).body("[]").put("/v1/workspaces/" + own).then().statusCode(400);
        as(admin).body(SHORT.formatted("N")).put("/v1/workspaces/17").then().statusCode(404);
        asFirst().body(SHORT.formatted("N")).put("/v1/workspaces/" + UUID.randomUUID()).then().statusCode(404);
    }

    /** On a thread without a request: the session of the test itself would still hold what it has read before. */
    private Workspace remembered() {
        return CompletableFuture.supplyAsync(() -> known.get(own)).join();
    }

    private UUID first() {
        return UUID.fromString(data.column("select id from workspace where operator").get(0));
    }
}
