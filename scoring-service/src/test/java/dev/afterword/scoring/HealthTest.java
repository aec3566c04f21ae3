package dev.afterword.scoring;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
class HealthTest {

    @Test
    void it_is_ready_with_a_database_and_without_a_broker() {
        get("/q/health/ready").then().statusCode(200)
                .body("status", is("UP"), "checks.name", containsInAnyOrder("database", "Graceful Shutdown"));
    }
}
