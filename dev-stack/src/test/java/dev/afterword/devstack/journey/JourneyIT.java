package dev.afterword.devstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import dev.afterword.devstack.client.CrmClient;
import dev.afterword.devstack.client.ScoresClient;
import dev.afterword.devstack.stack.StackDescription;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One interaction becomes one answered survey, one score, one event in the CRM's queue: as people and programs see it. */
@Tag("messaging")
class JourneyIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static TestStack running;
    private static StackDescription stack;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

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
    void a_purchase_becomes_one_survey_one_score_and_one_event_at_the_crm() throws Exception {
        var scores = new ScoresClient(stack.scoringUrl(), stack.key());
        long before = scores.score("csat", "checkout").n();

        var recorded = record("{\"touchpoint\":\"checkout\",\"source_id\":\"" + UUID.randomUUID() + "\"}", stack.key());
        assertThat(recorded.statusCode()).isEqualTo(201);
        JsonNode interaction = JSON.readTree(recorded.body());
        String survey = interaction.path("survey_url").asString();

        await().atMost(Duration.ofSeconds(30)).until(() -> get(survey).statusCode() == 200);
        assertThat(get(survey).body()).contains("<form", "csat");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(answer(survey, "csat=5&comment=Lovely").statusCode()).isEqualTo(303);
        }

        UUID id = UUID.fromString(interaction.path("id").asString());
        var crm = new CrmClient(stack.webUrl());
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(crm.arrived(List.of(id)))
                .containsExactly(new CrmClient.Arrival(id, true, false, 1)));
        assertThat(crm.summary().doubled()).isZero();
        assertThat(scores.score("csat", "checkout").n()).isEqualTo(before + 1);
        assertThat(get(stack.webUrl() + "/crm").body()).contains("score.computed.v1", "csat 5", "Lovely");
    }

    @Test
    void the_shop_names_who_answers_and_shows_the_survey_in_place_without_any_script() throws Exception {
        var shop = get(stack.webUrl() + "/");
        String id = find("action=\"/contact\">\\s*<input type=\"hidden\" name=\"id\" value=\"([^\"]+)\"", shop.body());
        var paid = http.send(HttpRequest.newBuilder(URI.create(stack.webUrl() + "/contact"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("id=" + id + "&name=Zo%C3%AB&email=zoe%40example.com")).build(),
                BodyHandlers.ofString());
        assertThat(paid.statusCode()).isEqualTo(303);
        var thanks = get(stack.webUrl() + paid.headers().firstValue("Location").orElseThrow());
        assertThat(thanks.body()).doesNotContain("<script");
        var promise = get(find("<iframe[^>]* src=\"([^\"]+)\"", thanks.body()));
        assertThat(promise.body()).contains("Nadia", "Pricing");
        assertThat(promise.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors", "http://127.0.0.1:*");
        String survey = find("<iframe[^>]* src=\"([^\"?]+)", promise.body());
        await().atMost(Duration.ofSeconds(30)).until(() -> get(survey).statusCode() == 200);
        assertThat(get(survey).headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors", "http://127.0.0.1:*");
    }

    @Test
    void refused_requests_say_why_in_a_problem_document() throws Exception {
        assertProblem(record("{\"touchpoint\":\"checkout\"}", "fb_sk_unknown"), 401);
        var wrong = record("{\"touchpoint\":\"no-such-place\",\"occurred_at\":\"then\"}", stack.key());
        assertProblem(wrong, 422);
        assertThat(wrong.body()).contains("/occurred_at");
        assertProblem(record("{\"touchpoint\":", stack.key()), 400);
        assertProblem(record("{\"touchpoint\":\"" + "x".repeat(70_000) + "\"}", stack.key()), 413);
    }

    @Test
    void a_forged_link_gets_a_page_in_plain_words() throws Exception {
        var page = get(stack.surveyUrl() + "/s/" + "A".repeat(36));
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    void other_websites_cannot_use_the_pages_through_a_visitors_browser() throws Exception {
        var foreign = http.send(HttpRequest.newBuilder(URI.create(stack.webUrl() + "/call"))
                .header("Origin", "https://elsewhere.example").POST(BodyPublishers.ofString("")).build(),
                BodyHandlers.ofString());
        assertThat(foreign.statusCode()).isEqualTo(403);
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
    }

    private HttpResponse<String> record(String body, String key) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(stack.feedbackUrl() + "/v1/interactions"))
                .header("Authorization", "Bearer " + key).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> answer(String survey, String form) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(survey))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String url) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).header("Accept", "text/html").build(),
                BodyHandlers.ofString());
    }

    private static String find(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
