package dev.afterword.testing.openapi;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;

/**
 * What every service promises of the openapi.yaml in its module, from which clients are built: it is what the code makes, what
 * is served, and well written. It changes only on purpose, when these tests run with {@code -Dopenapi.update=true}.
 */
public interface DescribedApi {

    /** In the module whose tests run. */
    Path COMMITTED = Path.of("openapi.yaml");

    /** Whether it is being written anew, so that what is on the class path may be older. */
    private static boolean isUpdated() {
        return Boolean.getBoolean("openapi.update");
    }

    @Test
    default void the_committed_description_is_the_one_that_the_code_makes() throws IOException {
        String made = get("/q/openapi-of-the-code").then().statusCode(200).extract().asString();
        if (isUpdated()) {
            Files.writeString(COMMITTED, made);
        }
        assertThat(made).as("The API changed: if that is meant, run this test with -Dopenapi.update=true, "
                + "review the difference and commit openapi.yaml").isEqualTo(Files.readString(COMMITTED));
    }

    @Test
    default void the_committed_description_is_the_one_that_is_served() {
        assumeFalse(isUpdated(), "the class path has the one before");
        assertThat(COMMITTED).hasBinaryContent(get("/q/openapi").then().statusCode(200).extract().asByteArray());
    }

    @Test
    default void spectral_finds_nothing_to_better() throws Exception {
        assumeTrue(OpenApiLint.installed(), OpenApiLint::howToInstall);
        assertThat(OpenApiLint.findings(COMMITTED)).isEmpty();
    }
}
