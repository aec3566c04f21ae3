package dev.afterword.feedback;

import static dev.afterword.feedback.TestData.as;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import dev.afterword.testing.PostgresResource;
import dev.afterword.testing.openapi.DescribedApi;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** The API description is a promise: its committed copy changes only on purpose, and its examples work. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class OpenApiTest implements DescribedApi {

    @Inject
    TestData data;

    @Test
    void the_examples_are_accepted_and_answered_as_described() {
        String admin = data.key(data.workspace("Example"), "admin");
        var api = description();
        var stored = as(admin).body(example(api, "NewTouchpoint", "checkout").toString()).put("/v1/touchpoints/checkout");
        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(names(TestData.json(stored.asString()))).isEqualTo(described(api, "Touchpoint"));

        var recorded = as(admin).body(example(api, "NewInteraction", "purchase").toString()).post("/v1/interactions");
        assertThat(recorded.statusCode()).isEqualTo(201);
        var answer = TestData.json(recorded.asString());
        assertThat(names(answer)).isEqualTo(described(api, "Interaction"));
        assertThat(names(answer.get("customer"))).isEqualTo(names(api.at(
                "/components/schemas/Interaction/properties/customer/properties")));
    }

    @TestFactory
    Stream<DynamicTest> every_operation_says_what_it_is_and_how_it_can_fail() {
        return elements(description().get("paths")).flatMap(OpenApiTest::elements)
                .filter(operation -> operation.has("operationId"))
                .map(operation -> DynamicTest.dynamicTest(operation.get("operationId").asText(), () -> {
                    assertThat(operation.get("summary").asText()).isNotBlank();
                    assertThat(operation.get("description").asText()).isNotBlank();
                    if (!isOpen(operation)) {
                        assertThat(names(operation.get("responses"))).contains("401");
                    }
                    assertThat(names(operation.get("responses")))
                            .allMatch(status -> !status.startsWith("5") || status.equals("503"));
                }));
    }

    /** Whether it wants no key, as pages for customers do. */
    private static boolean isOpen(JsonNode operation) {
        return operation.path("security").isArray() && operation.get("security").isEmpty();
    }

    private static JsonNode description() {
        return TestData.json(get("/q/openapi?format=json").asString());
    }

    private static JsonNode example(JsonNode api, String body, String name) {
        return api.at("/components/requestBodies/" + body + "/content/application~1json/examples/" + name + "/value");
    }

    private static List<String> described(JsonNode api, String schema) {
        return names(api.at("/components/schemas/" + schema + "/properties"));
    }

    private static List<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false).sorted().toList();
    }

    private static Stream<JsonNode> elements(JsonNode object) {
        return StreamSupport.stream(object.spliterator(), false);
    }
}
