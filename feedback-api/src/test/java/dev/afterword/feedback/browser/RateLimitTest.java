package dev.afterword.feedback.browser;

import static dev.afterword.feedback.TestData.as;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;

/** In a service with narrow limits, behind a proxy that tells the addresses of its clients. */
@QuarkusTest
@TestProfile(RateLimitTest.NarrowLimits.class)
@WithTestResource(PostgresResource.class)
class RateLimitTest {

    private static final String BODY = "{\"touchpoint\": \"checkout\"}";

    @Inject
    TestData data;

    private Shop shop;

    @BeforeEach
    void open_a_shop() {
        shop = Shop.open(data);
    }

    @Test
    void an_address_over_its_limit_is_told_when_to_come_back() {
        record("192.0.2.1").statusCode(201).header("RateLimit-Limit", is("3")).header("RateLimit-Remaining", is("2"))
                .header("RateLimit-Policy", is("3;w=60, 5;w=60")).header("RateLimit-Reset", is("20"))
                .header("Retry-After", nullValue());
        record("192.0.2.1").header("RateLimit-Remaining", is("1"));
        record("192.0.2.1").statusCode(201);
        var counts = data.rowCounts();
        var refused = record("192.0.2.1").statusCode(429).contentType("application/problem+json")
                .body("type", endsWith("/too-many-requests")).header("RateLimit-Remaining", is("0"))
                .header("Access-Control-Allow-Origin", is(Shop.ORIGIN))
                .header("Access-Control-Expose-Headers", containsString("RateLimit-Reset")).extract();
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
        assertThat(data.rowCounts()).isEqualTo(counts);
        record("192.0.2.2").statusCode(201);
    }

    @Test
    void one_network_of_ipv6_counts_as_one_address() {
        for (int i = 1; i <= 3; i++) {
            record("2001:db8:0:1::" + i).statusCode(201);
        }
        record("2001:db8:0:1::4").statusCode(429);
        record("2001:db8:0:2::1").statusCode(201);
    }

    @Test
    void a_key_has_a_limit_for_all_addresses_together() {
        for (int i = 1; i <= 5; i++) {
            record("198.51.100." + i).statusCode(201);
        }
        record("198.51.100.6").statusCode(429).header("RateLimit-Limit", is("5"));
        shop = Shop.open(data);
        record("198.51.100.6").statusCode(201);
    }

    @Test
    void a_secret_key_has_no_such_limit() {
        for (int i = 0; i < 10; i++) {
            from(as(shop.admin()), "203.0.113.1").body(BODY).post("/v1/interactions").then().statusCode(201)
                    .header("RateLimit-Limit", nullValue());
        }
    }

    @Test
    void who_tries_one_key_after_the_other_is_slowed_down_but_good_keys_pass() {
        for (int i = 0; i < 4; i++) {
            from(as("fb_sk_nobody-has-ever-been-given-key-" + i), "203.0.113.2").get("/v1/touchpoints").then().statusCode(401);
        }
        from(as("fb_sk_nobody-has-ever-been-given-key-5"), "203.0.113.2").get("/v1/touchpoints").then().statusCode(429)
                .header("Retry-After", is("5")).contentType("application/problem+json");
        from(as(shop.admin()), "203.0.113.2").get("/v1/touchpoints").then().statusCode(200); // remembered since it opened the shop
        from(as("fb_sk_nobody-has-ever-been-given-key-5"), "203.0.113.3").get("/v1/touchpoints").then().statusCode(401);
        from(given(), "203.0.113.2").get("/q/health/live").then().statusCode(200);
        from(given().header("Authorization", "Bearer test-only-test-only-test-only-test-only"), "203.0.113.2")
                .formParam("token", shop.admin()).post("/v1/introspect").then().statusCode(200);
    }

    @Test
    void who_tries_one_origin_after_the_other_is_no_longer_looked_up() {
        for (int i = 0; i < 4; i++) {
            preflight("https://guess-" + i + ".example", "203.0.113.4").statusCode(403);
        }
        String late = "https://late.example";
        Shop.publishable(shop.admin(), late);
        preflight(late, "203.0.113.4").statusCode(403);
        preflight(late, "203.0.113.5").statusCode(204);
        preflight(late, "203.0.113.4").statusCode(204); // remembered by now: no look-up
    }

    private ValidatableResponse record(String address) {
        return from(shop.page(), address).body(BODY).post("/v1/interactions").then();
    }

    private static ValidatableResponse preflight(String origin, String address) {
        return from(given().header("Origin", origin).header("Access-Control-Request-Method", "POST"), address)
                .options("/v1/interactions").then();
    }

    private static RequestSpecification from(RequestSpecification request, String address) {
        return request.header("X-Forwarded-For", address);
    }

    public static class NarrowLimits implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("afterword.rate-limit.per-address", "3", "afterword.rate-limit.per-key", "5",
                    "afterword.rate-limit.guesses-per-address", "4",
                    "quarkus.http.proxy.proxy-address-forwarding", "true", "quarkus.http.proxy.allow-x-forwarded", "true",
                    "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
        }
    }
}
