package dev.afterword.web.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.is;

import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.testing.PostgresResource;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(value = IntrospectionResource.class, scope = TestResourceScope.GLOBAL)
class ApiKeyTest {

    Consumer<Boolean> makeUnavailable;

    @Test
    void a_key_with_the_scope_gets_in_and_tells_whose_it_is() {
        get("/guarded", "Bearer " + IntrospectionResource.READER).then().statusCode(200)
                .body("workspace", is("00000000-0000-7000-8000-000000000002"))
                .body("key", is("00000000-0000-7000-8000-000000000001"))
                .body("zone", is("Europe/Berlin")).body("name", is("Demo"));
    }

    @Test
    void the_scheme_is_not_case_sensitive() {
        get("/guarded", "bearer   " + IntrospectionResource.READER).then().statusCode(200);
    }

    @Test
    void admin_implies_every_scope() {
        get("/guarded", "Bearer " + IntrospectionResource.ADMIN).then().statusCode(200);
        get("/guarded/admin", "Bearer " + IntrospectionResource.ADMIN).then().statusCode(200);
    }

    @Test
    void a_key_without_the_scope_is_forbidden() {
        assertProblem(get("/guarded/admin", "Bearer " + IntrospectionResource.READER), 403, "forbidden");
    }

    @Test
    void no_key_is_unauthenticated() {
        assertProblem(given().get("/guarded"), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = { "Bearer fb_sk_unknown_0123456789", "Bearer x", "Bearer ", "Bearer", "Basic YTpi", "",
            "Bearer fb_sk_é",
            "Bearer fb_sk_reader_0123456789 x" })
    void any_other_key_is_unauthenticated(String header) {
        assertProblem(get("/guarded", header), 401, "unauthenticated").header("WWW-Authenticate", "Bearer");
    }

    @Test
    void a_key_that_is_remembered_may_no_more_and_no_less_than_one_that_was_just_looked_up() {
        for (int times = 0; times < 2; times++) {
            get("/guarded", "Bearer " + IntrospectionResource.READER).then().statusCode(200);
            assertProblem(get("/guarded/admin", "Bearer " + IntrospectionResource.READER), 403, "forbidden");
            get("/guarded/open", "Bearer " + IntrospectionResource.READER).then().statusCode(200);
            assertProblem(get("/guarded/nowhere", "Bearer " + IntrospectionResource.READER), 404, "not-found");
            assertProblem(given().header("Authorization", "Bearer " + IntrospectionResource.READER).delete("/guarded"), 405,
                    "method-not-allowed").header("Allow", "GET, HEAD, OPTIONS");
            assertProblem(get("/guarded", "Basic " + IntrospectionResource.READER), 401, "unauthenticated");
        }
    }

    @Test
    void an_open_endpoint_does_not_look_at_keys() {
        get("/guarded/open", "Bearer some other secret").then().statusCode(200);
    }

    @Test
    void an_endpoint_that_forgot_to_ask_for_a_scope_tells_nothing() {
        assertProblem(given().get("/guarded/careless"), 401, "unauthenticated");
    }

    @Test
    void when_keys_cannot_be_checked_the_client_is_asked_to_come_back() {
        makeUnavailable.accept(true);
        try {
            assertProblem(get("/guarded", "Bearer " + ApiKeys.generate(ApiKeys.SECRET)), 503, "unavailable")
                    .header("Retry-After", "2");
        } finally {
            makeUnavailable.accept(false);
        }
    }

    @Test
    void a_service_that_asks_for_keys_does_not_start_without_the_settings_to_check_them() {
        assertThatThrownBy(() -> new KeysAtStart().check(new StartupEvent(), IntrospectedKeysTest.keysWithoutSettings()))
                .hasMessageContaining("afterword.introspection.url and afterword.introspection.secret");
    }

    @Test
    void a_new_key_is_well_formed_and_new() {
        String key = ApiKeys.generate(ApiKeys.SECRET);
        assertThat(key).startsWith("fb_sk_").hasSize(6 + 43).matches(ApiKeys::isWellFormed)
                .isNotEqualTo(ApiKeys.generate(ApiKeys.SECRET));
        assertThat(KeyHash.of(key)).isEqualTo(KeyHash.of(key)).hasSameHashCodeAs(KeyHash.of(key))
                .isNotEqualTo(KeyHash.of(key + "x"));
        assertThat(KeyHash.of(key).matches(KeyHash.of(key).bytes())).isTrue();
        assertThat(KeyHash.of(key).toString()).doesNotContain(key);
    }

    private static Response get(String path, String authorization) {
        return given().header("Authorization", authorization).get(path);
    }

    private static ValidatableResponse assertProblem(Response response, int status, String slug) {
        return response.then().statusCode(status).contentType("application/problem+json")
                .body("type", is("https://afterword.dev/problems/" + slug));
    }
}
