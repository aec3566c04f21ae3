package dev.afterword.scoring;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class HealthTest {

    @Test
    void it_is_ready_with_a_database_and_without_a_broker() {
        get("/q/health/ready").then().statusCode(200)
                .body("status", is("UP"), "checks.name", hasItem(containsString("Database")),
                        "checks.name", not(hasItem(containsString("Messaging"))));
    }
}
