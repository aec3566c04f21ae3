package dev.afterword.scoring;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import dev.afterword.testing.openapi.CommittedDescription;
import dev.afterword.testing.openapi.OpenApiLint;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class OpenApiTest {

    @Test
    void the_committed_description_is_the_one_that_the_code_makes() throws IOException {
        String made = get(CommittedDescription.MADE_FROM_CODE).then().statusCode(200).extract().asString();
        assertThat(made).as(CommittedDescription.HOW_TO_UPDATE).isEqualTo(CommittedDescription.beside(made));
    }

    @Test
    void the_committed_description_is_the_one_that_is_served() {
        assumeFalse(CommittedDescription.isUpdated(), "the class path has the one before");
        assertThat(CommittedDescription.FILE)
                .hasBinaryContent(get("/q/openapi").then().statusCode(200).extract().asByteArray());
    }

    @Test
    void spectral_finds_nothing_to_better() throws Exception {
        assumeTrue(OpenApiLint.installed(), OpenApiLint::howToInstall);
        assertThat(OpenApiLint.findings(CommittedDescription.FILE)).isEmpty();
    }
}
