package dev.afterword.web.description;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.testing.PostgresResource;
import dev.afterword.web.problem.Problem;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class ServedDescriptionTest {

    private static final Path FILE = Path.of("src", "test", "resources", "description", "openapi.yaml");

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "/q/openapi|*/*", "/q/openapi|text/html", "/q/openapi|application/yaml",
            "/q/openapi|application/json, application/yaml", "/q/openapi?format=yaml|application/json",
            "/q/openapi?format=x|*/*", "/q/openapi.yaml|application/json", "/q/openapi.yml|*/*" })
    void it_is_the_file_byte_by_byte_unless_somebody_asks_for_json(String path, String accept) throws IOException {
        byte[] body = ask(path, accept).header("Content-Type", "application/yaml;charset=UTF-8").header("Vary", "Accept")
                .extract().asByteArray();
        assertThat(body).isEqualTo(Files.readAllBytes(FILE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "/q/openapi|application/json", "/q/openapi?format=JSON|*/*",
            "/q/openapi?format=json|application/yaml", "/q/openapi.json|application/yaml" })
    void it_says_the_same_in_json(String path, String accept) {
        ask(path, accept).header("Content-Type", "application/json;charset=UTF-8")
                .body("openapi", is("3.1.0")).body("info.version", is("1")).body("paths.size()", is(0))
                .body("x-words", is("Ärger, 1:30\nno\n")).body("x-version", is("1.10"));
    }

    @Test
    void nobody_needs_its_content_to_know_its_length() throws IOException {
        given().head("/q/openapi").then().statusCode(200).body(emptyString())
                .header("Content-Length", Long.toString(Files.size(FILE)));
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH" })
    void it_can_only_be_read(String method) {
        given().request(method, "/q/openapi").then().statusCode(405).contentType(Problem.CONTENT_TYPE)
                .header("Allow", "GET, HEAD, OPTIONS");
        given().options("/q/openapi").then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS");
    }

    private static ValidatableResponse ask(String path, String accept) {
        return given().accept(accept).get(path).then().statusCode(200);
    }
}
