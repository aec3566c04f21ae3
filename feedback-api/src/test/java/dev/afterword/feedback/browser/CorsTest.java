package dev.afterword.feedback.browser;

import static dev.afterword.feedback.TestData.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import dev.afterword.web.key.KeyHash;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class CorsTest {

    private static final String BODY = "{\"touchpoint\": \"checkout\"}";
    private static final String ALLOW = "Access-Control-Allow-Origin";

    @Inject
    TestData data;

    private Shop shop;

    @BeforeEach
    void open_a_shop() {
        shop = Shop.open(data);
    }

    @Test
    void a_page_of_the_keys_origin_may_ask_and_send_and_read() {
        preflight(Shop.ORIGIN, "/v1/interactions").statusCode(204).header(ALLOW, is(Shop.ORIGIN))
                .header("Access-Control-Allow-Methods", is("POST"))
                .header("Access-Control-Allow-Headers", containsString("Authorization"))
                .header("Access-Control-Allow-Headers", containsString("Idempotency-Key"))
                .header("Access-Control-Max-Age", is("7200"))
                .header("Access-Control-Allow-Credentials", nullValue()).header("Vary", containsString("origin"));
        shop.page().body(BODY).post("/v1/interactions").then().statusCode(201).header(ALLOW, is(Shop.ORIGIN))
                .header("Access-Control-Expose-Headers", containsString("RateLimit-Remaining"))
                .header("Access-Control-Expose-Headers", containsString("Retry-After"))
                .header("Access-Control-Allow-Credentials", nullValue()).header("Vary", containsString("origin"));
    }

    @Test
    void a_page_can_read_what_was_wrong() {
        shop.page().body("{}").post("/v1/interactions").then().statusCode(422).header(ALLOW, is(Shop.ORIGIN));
        shop.page().body("x".repeat(100_000)).post("/v1/interactions").then().statusCode(413).header(ALLOW, is(Shop.ORIGIN));
        as("fb_pk_nobody-has-ever-been-given-this-key").header("Origin", Shop.ORIGIN).body(BODY).post("/v1/interactions")
                .then().statusCode(401).header(ALLOW, is(Shop.ORIGIN));
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://evil.example", "https://shop.example.org.evil.example", "http://shop.example.org",
            "https://shop.example.org:8443", "https://SHOP.example.org", "null", "*", "https://shop.example.org/" })
    void a_page_of_any_other_origin_may_not(String origin) {
        preflight(origin, "/v1/interactions").statusCode(403).header(ALLOW, nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
        var counts = data.rowCounts();
        as(shop.key()).header("Origin", origin).body(BODY).post("/v1/interactions").then().statusCode(403)
                .header(ALLOW, nullValue()).contentType("application/problem+json");
        assertThat(data.rowCounts()).isEqualTo(counts);
    }

    @Test
    void a_publishable_key_without_an_origin_is_refused() {
        as(shop.key()).body(BODY).post("/v1/interactions").then().statusCode(403).header(ALLOW, nullValue());
    }

    @Test
    void the_origin_of_another_key_is_none_of_this_keys() {
        String other = "https://another-shop.example.org";
        Shop.open(data, other);
        preflight(other, "/v1/interactions").statusCode(204);
        as(shop.key()).header("Origin", other).body(BODY).post("/v1/interactions").then().statusCode(403);
    }

    @Test
    void a_new_key_opens_its_origin_and_the_last_one_revoked_closes_it() {
        String origin = "https://pop-up.example.org";
        preflight(origin, "/v1/interactions").statusCode(403);
        String key = Shop.publishable(shop.admin(), origin);
        preflight(origin, "/v1/interactions").statusCode(204);
        String id = data.column("select id from api_key where secret_sha256 = ?", KeyHash.of(key).bytes()).get(0);
        as(shop.admin()).delete("/v1/api-keys/" + id).then().statusCode(204);
        preflight(origin, "/v1/interactions").statusCode(403);
        as(key).header("Origin", origin).body(BODY).post("/v1/interactions").then().statusCode(401).header(ALLOW, nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = { "/v1/interactions/", "/v1/interactions/batch", "/v1/touchpoints", "/v1/api-keys",
            "/v1/workspaces" })
    void no_other_route_answers_to_pages(String path) {
        preflight(Shop.ORIGIN, path).header(ALLOW, nullValue()).header("Access-Control-Allow-Methods", nullValue());
        as(shop.admin()).header("Origin", Shop.ORIGIN).get(path).then().header(ALLOW, nullValue());
    }

    @Test
    void a_server_needs_no_origin() {
        as(shop.admin()).body(BODY).post("/v1/interactions").then().statusCode(201).header(ALLOW, nullValue())
                .header("Vary", containsString("origin")).header("RateLimit-Limit", nullValue());
    }

    private static ValidatableResponse preflight(String origin, String path) {
        return given().header("Origin", origin).header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization,content-type").options(path).then();
    }
}
