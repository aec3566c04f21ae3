package dev.afterword.feedback.apikey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import dev.afterword.web.key.KeyHash;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class IntrospectionResourceTest {

    private static final String SECRET = "test-only-test-only-test-only-test-only";

    @Inject
    TestData data;

    @Test
    void a_good_key_is_active_and_says_whose_it_is() {
        UUID workspace = data.workspace("Vandelay");
        String key = data.key(workspace, "scores:read", "interactions:read");
        String keyId = data.column("select id from api_key where secret_sha256 = ?", KeyHash.of(key).bytes()).get(0);
        introspect("Bearer " + SECRET, key).then().statusCode(200).header("Cache-Control", is("no-store"))
                .body("active", is(true), "scope", is("interactions:read scores:read"), "client_id", is(keyId),
                        "workspace", is(workspace.toString()), "workspace_name", is("Vandelay"),
                        "workspace_time_zone", is("America/Lima"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "fb_sk_nobody-has-ever-been-given-this-key", "nonsense", "fb_sk_\u0000" })
    void of_an_unknown_key_nothing_is_told_but_that_it_is_inactive(String key) {
        assertThat(introspect("Bearer " + SECRET, key).then().statusCode(200).extract().asString())
                .isEqualTo("{\"active\":false}");
    }

    @Test
    void an_expired_key_is_inactive() {
        String key = data.key(data.workspace("Kramerica"), "admin");
        data.execute("update api_key set expires_at = now() where secret_sha256 = ?", KeyHash.of(key).bytes());
        introspect("Bearer " + SECRET, key).then().statusCode(200).body("active", is(false));
    }

    @Test
    void a_revoked_key_is_inactive_and_nothing_else_is_told() {
        String key = data.key(data.workspace("Dunder"), "admin");
        introspect("Bearer " + SECRET, key).then().body("active", is(true));
        data.execute("update api_key set revoked_at = now() where secret_sha256 = ?", KeyHash.of(key).bytes());
        assertThat(introspect("Bearer " + SECRET, key).then().statusCode(200).extract().asString())
                .isEqualTo("{\"active\":false}");
    }

    @Test
    void a_publishable_key_tells_what_it_may_do() {
        String admin = data.key(data.workspace("Sabre"), "admin");
        String key = TestData.as(admin)
                .body("{\"name\": \"S\", \"type\": \"publishable\", \"origins\": [\"https://a.example\"]}")
                .post("/v1/api-keys").path("key");
        introspect("Bearer " + SECRET, key).then().body("active", is(true), "scope", is("interactions:write"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "Bearer wrong", "Bearer ", "Basic dGVzdA==", SECRET, "Bearer " + TestData.FIRST_KEY })
    void whoever_does_not_know_the_secret_hears_nothing(String authorization) {
        introspect(authorization, TestData.FIRST_KEY).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void no_header_at_all_is_refused() {
        given().formParam("token", TestData.FIRST_KEY).post("/v1/introspect").then().statusCode(401);
    }

    @Test
    void a_request_without_a_key_to_ask_about_is_refused() {
        given().header("Authorization", "Bearer " + SECRET).contentType("application/x-www-form-urlencoded")
                .post("/v1/introspect").then().statusCode(422).body("errors[0].pointer", is("token"));
    }

    @Test
    void the_secret_opens_nothing_else() {
        given().header("Authorization", "Bearer " + SECRET).get("/v1/touchpoints").then().statusCode(401);
    }

    private static Response introspect(String authorization, String key) {
        return given().header("Authorization", authorization).formParam("token", key).post("/v1/introspect");
    }
}
