package dev.afterword.survey;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

import dev.afterword.testing.PostgresResource;
import dev.afterword.testing.openapi.OpenApiLint;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi.yaml");

    @Test
    void the_committed_description_is_the_one_that_is_served() throws IOException {
        var served = get("/q/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(COMMITTED).as("run this test with -Dopenapi.update=true and review the difference").exists()
                .content().isEqualTo(served);
    }

    @Test
    void spectral_finds_nothing_to_better() throws Exception {
        assumeTrue(OpenApiLint.installed(), OpenApiLint::howToInstall);
        assertThat(OpenApiLint.findings(COMMITTED)).isEmpty();
    }
}
