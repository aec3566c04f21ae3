package dev.afterword.feedback.openapi;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Requests to any operation, with the example of its description as the body. */
final class Requests {

    /** Sends the content type as it was given, without a charset that REST Assured thinks is missing. */
    static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config().encoderConfig(EncoderConfig.encoderConfig()
            .appendDefaultContentCharsetToContentTypeIfUndefined(false)
            .encodeContentTypeAs("text/plain", ContentType.TEXT).encodeContentTypeAs("*/*", ContentType.TEXT)
            .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)
            .encodeContentTypeAs("application/x-ndjson", ContentType.TEXT)
            .encodeContentTypeAs("application/x-www-form-urlencoded", ContentType.TEXT));

    private Requests() {
    }

    /** @param key without "Bearer"; {@code null} for none */
    static RequestSpecification as(String key) {
        return key == null ? given() : given().header("Authorization", "Bearer " + key);
    }

    /** @param thing what to put in the path's parameter, if it has one */
    static Response send(Operation operation, String key, String thing) {
        RequestSpecification request = as(key);
        JsonNode content = operation.requestBody().path("content");
        if (content.fieldNames().hasNext()) {
            String type = content.fieldNames().next();
            JsonNode example = operation.example(content.get(type));
            if (type.endsWith("form-urlencoded")) {
                example.properties().forEach(field -> request.formParam(field.getKey(), field.getValue().asText()));
            } else {
                request.contentType(type).body(example.isTextual() ? example.asText() : example.toString());
            }
        }
        return request.request(operation.method(), operation.pathOf(thing));
    }
}
