package dev.afterword.devstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.afterword.devstack.client.CrmClient;
import dev.afterword.devstack.client.ScoresClient;
import dev.afterword.devstack.stack.StackDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A customer who asks to be forgotten is gone from all three databases; what was counted stays. */
@Tag("messaging")
class ErasureIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static TestStack running;
    private static StackDescription stack;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String token = UUID.randomUUID().toString();
    private final String ref = "crm/" + token;

    @BeforeAll
    static void start() throws Exception {
        running = new TestStack();
        stack = running.stack.description();
    }

    @AfterAll
    static void stop() throws Exception {
        if (running != null) {
            running.close();
        }
    }

    @Test
    void an_erased_customer_is_found_in_no_database_and_the_score_stays() throws Exception {
        var databases = new ServiceDatabases(running.data);
        var scores = new ScoresClient(stack.scoringUrl(), stack.key());
        var interaction = record();
        String survey = interaction.path("survey_url").asString();
        await().atMost(PATIENCE).until(() -> answer(survey, "csat=2&comment=" + encode("It is me, " + token)) == 303);
        await().atMost(PATIENCE).until(() -> new CrmClient(stack.webUrl())
                .arrived(List.of(UUID.fromString(interaction.path("id").asString()))).stream()
                .anyMatch(arrival -> arrival.revision() != null));
        await().atMost(PATIENCE).until(() -> api("GET", customer()).body().contains("\"answered\""));
        long counted = scores.score("csat", "checkout").n();
        assertThat(databases.tracesOf(token)).contains("feedback-api.interaction", "survey-service.invitation",
                "survey-service.response", "scoring-service.response");

        assertThat(api("DELETE", customer()).statusCode()).isEqualTo(204);

        assertThat(databases.tracesOf(token)).doesNotContain("feedback-api.interaction", "feedback-api.idempotency");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(databases.tracesOf(token)).isEmpty());
        assertThat(databases.tracesOf("for-" + token)).isEmpty();
        assertThat(api("GET", customer()).statusCode()).isEqualTo(404);
        assertThat(scores.score("csat", "checkout").n()).isEqualTo(counted);
        assertThat(answer(survey, "csat=5")).isEqualTo(404);
    }

    private JsonNode record() throws Exception {
        var body = """
                {"touchpoint": "checkout", "customer": {"ref": "%1$s", "email": "zoe@%2$s.example", "name": "Zoë %2$s",
                  "segment": "vip %2$s", "locale": "en"}, "properties": {"gift": "for-%2$s"}}""".formatted(ref, token);
        var recorded = http.send(request("/v1/interactions").header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        return JSON.readTree(recorded.body());
    }

    private String customer() {
        return "/v1/customers/" + encode(ref);
    }

    private HttpResponse<String> api(String method, String path) throws Exception {
        return http.send(request(path).method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stack.feedbackUrl() + path)).header("Authorization", "Bearer " + stack.key());
    }

    private int answer(String survey, String form) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(survey)).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html").POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString())
                .statusCode();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
