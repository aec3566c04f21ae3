package dev.afterword.feedback.openapi;

import static io.restassured.RestAssured.get;

import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.afterword.feedback.TestData;

/** The description that the running service gives of itself: tests that go over every operation find new ones by it. */
final class ApiDescription {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private ApiDescription() {
    }

    static JsonNode read() {
        return TestData.json(get("/q/openapi?format=json").asString());
    }

    static Stream<Operation> operations() {
        var api = read();
        return api.get("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .filter(method -> METHODS.contains(method.getKey()))
                        .map(method -> new Operation(method.getKey().toUpperCase(), path.getKey(), method.getValue(), api)));
    }
}
