package dev.afterword.feedback.watching;

import static dev.afterword.feedback.TestData.as;
import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** A meter for each path that somebody may ask for would be one for each id: there is one for each endpoint. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class RequestMetersTest {

    private static final Pattern COUNTED = Pattern.compile("(?m)^http_server_requests_seconds_count\\{.*\\buri=\"([^\"]*)\"");

    @Inject
    TestData data;

    @Test
    void requests_are_counted_by_endpoint_whether_their_key_is_remembered_or_not_and_also_when_they_are_refused() {
        String key = data.key(data.workspace("Counted"), "admin");
        UUID id = UUID.randomUUID();
        for (int times = 0; times < 2; times++) {
            as(key).get("/v1/interactions/" + id).then().statusCode(404);
            as(key).get("/" + id).then().statusCode(404);
            as(key).delete("/v1/interactions/" + id).then().statusCode(405);
            given().delete("/v1/interactions/" + id).then().statusCode(405);
            as("fb_pk_nobody-has-ever-been-given-this-key").get("/" + id).then().statusCode(403);
            given().urlEncodingEnabled(false).get("/" + id + "%00").then().statusCode(400);
            given().body(new byte[70_000]).post("/" + id).then().statusCode(413);
            as(key).body("{}").put("/v1/touchpoints/" + id).then().statusCode(422);
            as(key).body("{}").post("/v1/interactions").then().statusCode(422);
            as(key).delete("/v1/interactions").then().statusCode(405);
            given().header("Authorization", "Bearer " + key).contentType("text/plain").body("x").post("/v1/interactions").then()
                    .statusCode(415);
            as(key).get("/v1/touchpoints").then().statusCode(200);
            as("fb_sk_nobody-has-ever-been-given-this-key").get("/v1/interactions/" + id).then().statusCode(401);
        }
        assertThat(counted()).contains("/v1/interactions", "/v1/interactions/{id}", "/v1/touchpoints", "/v1/touchpoints/{key}")
                .noneMatch(uri -> uri.contains(id.toString()));
    }

    private static Set<String> counted() {
        var uris = new TreeSet<String>();
        var lines = COUNTED.matcher(get("/q/metrics").then().statusCode(200).extract().asString());
        while (lines.find()) {
            uris.add(lines.group(1));
        }
        return uris;
    }
}
