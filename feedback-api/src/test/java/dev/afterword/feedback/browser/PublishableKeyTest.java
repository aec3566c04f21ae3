package dev.afterword.feedback.browser;

import static dev.afterword.feedback.TestData.as;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;

/** Anybody can read a publishable key, so anybody will try what it opens. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PublishableKeyTest {

    private static final String BODY = "{\"touchpoint\": \"checkout\"}";

    @Inject
    TestData data;

    @Test
    void it_records_an_interaction() {
        var shop = Shop.open(data);
        shop.page().body(BODY).post("/v1/interactions").then().statusCode(201);
        assertThat(data.column("select count(*) from interaction where workspace_id = ?", shop.workspace()))
                .containsExactly("1");
    }

    @Test
    void every_other_route_of_the_description_is_forbidden() {
        var shop = Shop.open(data);
        List<String> refused = new ArrayList<>();
        for (String route : routes()) {
            String method = route.substring(0, route.indexOf(' '));
            String path = route.substring(route.indexOf(' ') + 1).replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            if (!route.equals("POST /v1/interactions")) {
                shop.page().body(BODY).request(method, path).then().statusCode(403);
                refused.add(route);
            }
        }
        assertThat(refused).contains("GET /v1/interactions/{id}", "POST /v1/introspect", "GET /v1/api-keys",
                "PUT /v1/workspaces/{id}");
    }

    @ParameterizedTest
    @CsvSource({ "POST, /v1/interactions/", "POST, //v1/interactions", "POST, /v1/./interactions",
            "POST, /v1/x/../interactions",
            "POST, /v1/interactions;a=b", "POST, /v1/interactions/batch", "POST, /v1/interactions;x/batch",
            "POST, /v1/%69nteractions", "GET, /v1/interactions", "PUT, /v1/interactions", "DELETE, /v1/interactions",
            "HEAD, /v1/touchpoints", "GET, /q/openapi", "GET, /nowhere" })
    void no_other_spelling_gets_past(String method, String path) throws Exception {
        var shop = Shop.open(data);
        // Not by REST Assured: it tidies paths up.
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + shop.key()).header("Origin", Shop.ORIGIN)
                .header("Content-Type", "application/json").method(method, BodyPublishers.ofString(BODY)).build();
        assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
        assertThat(data.column("select count(*) from interaction where workspace_id = ?", shop.workspace()))
                .containsExactly("0");
    }

    @ParameterizedTest
    @ValueSource(strings = { "bearer ", "BEARER    ", "Bearer \t" })
    void the_gate_reads_the_header_as_the_authentication_does(String scheme) {
        var shop = Shop.open(data);
        given().header("Authorization", scheme + shop.key()).header("Origin", Shop.ORIGIN).contentType("application/json")
                .get("/v1/touchpoints").then().statusCode(403);
    }

    @Test
    void of_two_keys_in_one_request_both_sides_read_the_first() {
        var shop = Shop.open(data);
        given().header("Authorization", "Bearer " + shop.key(), "Bearer " + shop.admin()).header("Origin", Shop.ORIGIN)
                .get("/v1/touchpoints").then().statusCode(403);
        given().header("Authorization", "Bearer " + shop.admin(), "Bearer " + shop.key()).header("Origin", Shop.ORIGIN)
                .get("/v1/touchpoints").then().statusCode(200);
    }

    @Test
    void every_other_route_says_what_a_publishable_key_is_for() {
        as("fb_pk_nobody-has-ever-been-given-this-key").get("/v1/touchpoints").then().statusCode(403)
                .contentType("application/problem+json")
                .body("detail", is("A publishable key may only record interactions: POST /v1/interactions."));
    }

    private static List<String> routes() {
        JsonNode paths = TestData.json(get("/q/openapi?format=json").asString()).get("paths");
        List<String> routes = new ArrayList<>();
        paths.properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> operation.getValue().has("operationId"))
                .forEach(operation -> routes.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return routes;
    }
}
