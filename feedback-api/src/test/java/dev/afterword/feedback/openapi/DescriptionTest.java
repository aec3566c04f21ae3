package dev.afterword.feedback.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.fasterxml.jackson.databind.JsonNode;

import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Who reads the description sees each request and each answer by example. That the examples fit the schemas, Spectral says. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class DescriptionTest {

    @Test
    void the_description_is_in_openapi_3_1() {
        assertThat(ApiDescription.read().get("openapi").asText()).startsWith("3.1.");
    }

    @TestFactory
    Stream<DynamicTest> every_operation_shows_its_request_and_all_its_answers_by_example() {
        return ApiDescription.operations().map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
            hasExamples(operation, "request", operation.requestBody());
            operation.description().get("responses").properties().forEach(response -> {
                String status = response.getKey();
                JsonNode answer = operation.resolved(response.getValue());
                assertThat(answer.path("description").asText()).as("description of %s", status).isNotBlank();
                hasExamples(operation, status, answer);
                // What a customer sees in the browser is a page, whatever happens.
                if (status.charAt(0) >= '4' && !answer.path("content").has("text/html")) {
                    assertThat(answer.path("content").has("application/problem+json")).as("%s is a problem", status).isTrue();
                    assertThat(operation.example(answer.at("/content/application~1problem+json")).path("status").asText())
                            .isEqualTo(status);
                }
            });
        }));
    }

    private static void hasExamples(Operation operation, String what, JsonNode message) {
        message.path("content").properties().forEach(content -> assertThat(
                operation.example(content.getValue()).isMissingNode()).as("%s as %s lacks an example", what, content.getKey())
                .isFalse());
    }
}
