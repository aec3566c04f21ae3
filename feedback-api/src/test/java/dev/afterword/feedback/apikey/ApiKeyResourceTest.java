package dev.afterword.feedback.apikey;

import static dev.afterword.feedback.TestData.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.time.Instant;
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
class ApiKeyResourceTest {

    private static final String READER = "{\"name\": \"Reports\", \"type\": \"secret\", \"scopes\": [\"scores:read\", \"interactions:read\"]}";

    @Inject
    TestData data;

    private UUID workspace;
    private String admin;

    @BeforeEach
    void begin_with_a_workspace_of_our_own() {
        workspace = data.workspace("Umbrella");
        admin = data.key(workspace, "admin");
    }

    @Test
    void a_new_key_is_shown_once_and_works_at_once() {
        var created = create(READER).statusCode(201).header("Cache-Control", is("no-store"))
                .body("name", is("Reports"), "type", is("secret"), "prefix", is("fb_sk_"),
                        "scopes", contains("interactions:read", "scores:read"), "origins", empty(),
                        "created_at", notNullValue(), "expires_at", nullValue(), "last_used_at", nullValue(),
                        "revoked_at", nullValue())
                .extract();
        String key = created.path("key");
        assertThat(key).startsWith("fb_sk_").hasSize(49).endsWith(created.path("last_four"));
        as(key).get("/v1/touchpoints").then().statusCode(200);
        as(key).get("/v1/api-keys").then().statusCode(403);

        String shown = as(admin).get(created.header("Location")).then().statusCode(200)
                .body("$", not(hasKey("key"))).extract().asString();
        assertThat(shown).doesNotContain(key);
        assertThat(as(admin).get("/v1/api-keys").then().statusCode(200).body("api_keys", hasSize(2)).extract().asString())
                .doesNotContain(key).contains("Reports");
    }

    @Test
    void the_same_idempotency_key_makes_one_key_and_shows_it_once() {
        var first = as(admin).header("Idempotency-Key", "one").body(READER).post("/v1/api-keys").then().statusCode(201)
                .body("key", notNullValue()).extract();
        var second = as(admin).header("Idempotency-Key", "one").body(READER).post("/v1/api-keys").then().statusCode(201)
                .body("$", hasKey("key")).body("key", nullValue(), "id", is(first.<String> path("id"))).extract();
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        as(admin).get("/v1/api-keys").then().body("api_keys", hasSize(2));
        as(first.path("key")).get("/v1/touchpoints").then().statusCode(200);
        as(admin).header("Idempotency-Key", "one").body(READER.replace("Reports", "Other")).post("/v1/api-keys").then()
                .statusCode(422).body("errors.pointer", contains("Idempotency-Key"));
    }

    @Test
    void a_key_is_nowhere_in_the_database() {
        String key = as(admin).header("Idempotency-Key", "nowhere").body(READER).post("/v1/api-keys").path("key");
        String secret = key.substring("fb_sk_".length());
        assertThat(data.column("select table_name from information_schema.tables where table_schema = 'public'"))
                .isNotEmpty()
                .allSatisfy(table -> assertThat(data.column("select t::text from \"" + table + "\" t"))
                        .noneMatch(row -> row.contains(secret)));
    }

    @Test
    void a_publishable_key_may_record_from_its_origins_and_nothing_else() {
        String key = create("""
                {"name": "Shop", "type": "publishable", "origins": ["https://shop.example.org", "http://localhost:3000"]}""")
                .statusCode(201)
                .body("type", is("publishable"), "prefix", is("fb_pk_"), "scopes", contains("interactions:write"),
                        "origins", contains("http://localhost:3000", "https://shop.example.org"))
                .extract().path("key");
        assertThat(key).startsWith("fb_pk_").hasSize(49);
        create("{\"name\": \"S\", \"type\": \"publishable\", \"origins\": [\"https://a\"], \"scopes\": [\"interactions:write\"]}")
                .statusCode(201);
    }

    @Test
    void all_that_is_wrong_with_a_key_is_named_at_once() {
        create("{\"type\": \"public\", \"scope\": [], \"expires_at\": \"2020-01-01T00:00:00Z\"}").statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/type", "/scope", "/expires_at"));
        create("{\"name\": \"N\", \"type\": \"secret\", \"scopes\": [\"scores:read\", \"all\"], \"origins\": [\"https://a\"]}")
                .statusCode(422).body("errors.pointer", containsInAnyOrder("/scopes/1", "/origins"));
        create("{\"name\": \"N\", \"type\": \"secret\", \"scopes\": []}").statusCode(422)
                .body("errors.pointer", contains("/scopes"));
        create("{\"name\": \"N\", \"type\": \"secret\"}").statusCode(422).body("errors.pointer", contains("/scopes"));
        create("{\"name\": \"N\", \"type\": \"publishable\", \"scopes\": [\"admin\"], \"origins\": [\"https://a\", \"*\"]}")
                .statusCode(422).body("errors.pointer", containsInAnyOrder("/scopes", "/origins/1"));
        create("{\"name\": \"N\", \"type\": \"publishable\"}").statusCode(422).body("errors.pointer", contains("/origins"));
        create("{\"name\": \"N\", \"type\": \"publishable\", \"origins\": []}").statusCode(422)
                .body("errors.pointer", contains("/origins"));
        create("[]").statusCode(400);
        as(admin).get("/v1/api-keys").then().body("api_keys", hasSize(1));
    }

    @Test
    void a_key_can_be_given_an_end() {
        String at = Instant.now().plusSeconds(3600).toString();
        var created = create(READER.replace("}", ", \"expires_at\": \"" + at + "\"}")).statusCode(201).extract();
        as(created.path("key")).get("/v1/touchpoints").then().statusCode(200);
        assertThat(created.<String> path("expires_at")).startsWith(at.substring(0, 19));
    }

    @Test
    void a_revoked_key_is_refused_at_once_and_stays_in_the_list() {
        var created = create(READER).extract();
        String id = created.path("id");
        as(created.path("key")).get("/v1/touchpoints").then().statusCode(200);
        as(admin).delete("/v1/api-keys/" + id).then().statusCode(204);
        as(created.path("key")).get("/v1/touchpoints").then().statusCode(401);
        String revokedAt = as(admin).get("/v1/api-keys/" + id).then().statusCode(200).body("revoked_at", notNullValue())
                .extract().path("revoked_at");
        as(admin).delete("/v1/api-keys/" + id).then().statusCode(204);
        as(admin).get("/v1/api-keys/" + id).then().body("revoked_at", is(revokedAt));
        as(admin).get("/v1/api-keys").then().body("api_keys.id", containsInAnyOrder(id, ownId()));
    }

    @Test
    void the_last_key_that_may_administer_stays() {
        create(READER).statusCode(201);
        as(admin).delete("/v1/api-keys/" + ownId()).then().statusCode(409)
                .contentType("application/problem+json").body("type", endsWith("/conflict"));
        String other = create("{\"name\": \"Second\", \"type\": \"secret\", \"scopes\": [\"admin\"]}").extract().path("key");
        as(admin).delete("/v1/api-keys/" + ownId()).then().statusCode(204);
        as(other).get("/v1/api-keys").then().statusCode(200);
    }

    @Test
    void a_key_that_has_expired_does_not_count_as_one_that_may_administer() {
        String id = create("{\"name\": \"Second\", \"type\": \"secret\", \"scopes\": [\"admin\"]}").extract().path("id");
        data.execute("update api_key set expires_at = now() where id = ?", UUID.fromString(id));
        as(admin).delete("/v1/api-keys/" + ownId()).then().statusCode(409);
        as(admin).delete("/v1/api-keys/" + id).then().statusCode(204);
    }

    @Test
    void a_key_of_another_workspace_is_not_found() {
        String stranger = data.key(data.workspace("Tyrell Keys"), "admin");
        as(stranger).get("/v1/api-keys/" + ownId()).then().statusCode(404).contentType("application/problem+json");
        as(stranger).delete("/v1/api-keys/" + ownId()).then().statusCode(404);
        as(stranger).get("/v1/api-keys").then().body("api_keys", hasSize(1));
        as(admin).get("/v1/api-keys").then().statusCode(200).body("api_keys[0].revoked_at", nullValue());
        as(admin).get("/v1/api-keys/" + UUID.randomUUID()).then().statusCode(404);
        as(admin).get("/v1/api-keys/17").then().statusCode(404);
    }

    @Test
    void no_key_makes_one_that_may_more_than_itself() {
        String almighty = data.key(workspace, "interactions:write", "interactions:read", "surveys:write", "responses:read",
                "scores:read", "recoveries:write");
        as(almighty).body(READER).post("/v1/api-keys").then().statusCode(403);
        as(almighty).get("/v1/api-keys").then().statusCode(403);
        as(almighty).delete("/v1/api-keys/" + ownId()).then().statusCode(403);
    }

    @Test
    void a_long_list_comes_in_pages() {
        for (int i = 0; i < 100; i++) {
            data.key(workspace, "scores:read");
        }
        String cursor = as(admin).get("/v1/api-keys").then().body("api_keys", hasSize(100), "next_cursor", notNullValue())
                .extract().path("next_cursor");
        as(admin).queryParam("cursor", cursor).get("/v1/api-keys").then().body("api_keys", hasSize(1), "next_cursor",
                nullValue());
        as(admin).queryParam("cursor", "no").get("/v1/api-keys").then().statusCode(422);
    }

    @Test
    void there_is_an_end_to_the_number_of_keys() {
        data.execute("""
                insert into api_key (id, workspace_id, secret_sha256, scopes, created_at)
                select gen_random_uuid(), ?, sha256(gen_random_uuid()::text::bytea), '{scores:read}', now()
                from generate_series(1, 999)""", workspace);
        create(READER).statusCode(409);
        data.execute("update api_key set revoked_at = now() where workspace_id = ? and name = 'Unnamed'", workspace);
        create(READER).statusCode(201);
    }

    private ValidatableResponse create(String body) {
        return as(admin).body(body).post("/v1/api-keys").then();
    }

    private String ownId() {
        return data.column("select id from api_key where workspace_id = ? order by created_at limit 1", workspace).get(0);
    }
}
