package dev.afterword.web.link;

import static io.restassured.RestAssured.given;

import org.junit.jupiter.api.Test;

import dev.afterword.testing.PostgresResource;
import dev.afterword.web.service.BarestService;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(BarestService.class)
@WithTestResource(PostgresResource.class)
class NoLinksTest {

    @Test
    void a_service_that_has_no_links_needs_no_keys_for_them() {
        given().body("x").post("/slow").then().statusCode(200);
    }
}
