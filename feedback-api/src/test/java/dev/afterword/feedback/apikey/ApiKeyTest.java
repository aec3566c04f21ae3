package dev.afterword.feedback.apikey;

import static dev.afterword.feedback.TestData.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.startsWith;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import dev.afterword.web.key.KeyHash;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ApiKeyTest {

    @Inject
    TestData data;

    @ParameterizedTest
    @ValueSource(strings = { "fb_sk_nobody-has-ever-been-given-this-key", "nonsense", "fb_sk_" })
    void an_unknown_key_is_refused_with_401(String key) {
        var counts = data.rowCounts();
        as(key).body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions").then().statusCode(401)
                .contentType("application/problem+json").header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", endsWith("/unauthenticated"));
        assertThat(data.rowCounts()).isEqualTo(counts);
    }

    @Test
    void no_key_is_refused_with_401() {
        given().contentType("application/json").body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions")
                .then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer"));
        given().get("/v1/touchpoints").then().statusCode(401);
    }

    @Test
    void a_key_without_the_scope_is_refused_with_403() {
        String reader = data.key(acme(), "interactions:read");
        as(reader).body("{\"touchpoint\": \"checkout\"}").post("/v1/interactions").then().statusCode(403)
                .contentType("application/problem+json").body("type", endsWith("/forbidden"));
        as(reader).body("{}").put("/v1/touchpoints/checkout").then().statusCode(403);
        String writer = data.key(acme(), "interactions:write");
        as(writer).get("/v1/interactions/" + UUID.randomUUID()).then().statusCode(403);
        as(writer).get("/v1/touchpoints").then().statusCode(403);
    }

    @Test
    void a_new_key_works_at_once() {
        as(data.key(acme(), "interactions:read")).get("/v1/touchpoints").then().statusCode(200);
    }

    @Test
    void an_expired_key_is_refused_with_401() {
        String key = data.key(acme(), "interactions:read");
        expire(key, "now() - interval '1 second'");
        as(key).get("/v1/touchpoints").then().statusCode(401);
    }

    @Test
    void a_key_that_will_expire_still_works() {
        String key = data.key(acme(), "interactions:read");
        expire(key, "now() + interval '1 hour'");
        as(key).get("/v1/touchpoints").then().statusCode(200);
    }

    @Test
    void the_database_holds_no_key() {
        assertThat(data.column("select api_key::text from api_key")).isNotEmpty().noneMatch(row -> row.contains("fb_sk_"));
    }

    private void expire(String key, String when) {
        data.execute("update api_key set expires_at = " + when + " where secret_sha256 = ?", KeyHash.of(key).bytes());
    }

    private UUID acme() {
        return UUID.fromString(data.column("select id from workspace where name = 'Acme'").get(0));
    }
}
