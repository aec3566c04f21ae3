package dev.afterword.feedback.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

/** Java's own client asks, with its first request, to go on in HTTP/2. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class PlainHttpClientTest {

    @TestHTTPResource("/v1/interactions")
    URI address;

    @Test
    void a_client_that_would_rather_speak_http_2_is_served_too() throws Exception {
        var client = HttpClient.newHttpClient();
        for (int i = 0; i < 3; i++) {
            var response = client.send(HttpRequest.newBuilder(address)
                    .header("Authorization", "Bearer " + TestData.FIRST_KEY)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"touchpoint\": \"checkout\"}")).build(), BodyHandlers.ofString());
            assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        }
    }
}
