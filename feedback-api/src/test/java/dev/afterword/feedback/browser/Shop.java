package dev.afterword.feedback.browser;

import static dev.afterword.feedback.TestData.as;

import java.util.UUID;

import dev.afterword.feedback.TestData;
import io.restassured.specification.RequestSpecification;

/** A workspace with a web shop, and the key that stands in its pages. */
record Shop(UUID workspace, String admin, String key) {

    static final String ORIGIN = "https://shop.example.org";

    static Shop open(TestData data) {
        return open(data, ORIGIN);
    }

    static Shop open(TestData data, String origin) {
        UUID workspace = data.workspace("Shop");
        String admin = data.key(workspace, "admin");
        as(admin).body("""
                {"name": "Checkout", "kind": "purchase", "journey_stage": "purchase",
                 "owner": {"name": "Ada", "email": "ada@example.org"}}""").put("/v1/touchpoints/checkout").then()
                .statusCode(201);
        return new Shop(workspace, admin, publishable(admin, origin));
    }

    static String publishable(String admin, String origin) {
        return as(admin).body("{\"name\": \"Pages\", \"type\": \"publishable\", \"origins\": [\"" + origin + "\"]}")
                .post("/v1/api-keys").then().statusCode(201).extract().path("key");
    }

    /** A request as a page of the shop sends it. */
    RequestSpecification page() {
        return as(key).header("Origin", ORIGIN);
    }
}
