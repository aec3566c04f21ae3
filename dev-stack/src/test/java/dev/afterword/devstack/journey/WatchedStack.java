package dev.afterword.devstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.afterword.devstack.client.CrmClient;
import dev.afterword.devstack.stack.StackDescription;
import dev.afterword.devstack.watching.Collector;
import dev.afterword.devstack.watching.Scrape;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stack that is watched, in which one customer has gone the whole way: served, asked, answered, told of to the CRM. */
final class WatchedStack implements AutoCloseable {

    static final List<String> SERVICES = List.of("feedback-api", "survey-service", "scoring-service");

    /** Everything about the customer that nobody who watches may see. */
    static final List<String> PERSONAL = List.of("Zoria", "zoria.quux@example.org", "Marvellous-comment", "203.0.113.99");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    final Collector collector = new Collector();
    final StackDescription stack;
    final String survey;
    private final TestStack running;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    WatchedStack() throws Exception {
        running = new TestStack(Map.of("afterword.traces.endpoint", collector.url(), "afterword.traces.share", "1",
                "quarkus.log.console.json.enabled", "true", "afterword.sampling.every", "1s"));
        stack = running.stack.description();
        try {
            survey = goACustomersWay();
        } catch (Exception | AssertionError e) {
            close();
            throw e;
        }
    }

    private String goACustomersWay() throws Exception {
        var recorded = post(stack.feedbackUrl() + "/v1/interactions", "application/json", """
                {"touchpoint":"checkout","source_id":"%s","survey":"inline",
                 "customer":{"ref":"c-1","name":"Zoria","email":"zoria.quux@example.org"}}""".formatted(UUID.randomUUID()));
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        JsonNode interaction = JSON.readTree(recorded.body());
        String page = interaction.path("survey_url").asString();
        await().atMost(Duration.ofSeconds(30)).until(() -> get(page).statusCode() == 200);
        assertThat(post(page, "application/x-www-form-urlencoded", "csat=5&comment=Marvellous-comment").statusCode())
                .isEqualTo(303);
        var id = UUID.fromString(interaction.path("id").asString());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(new CrmClient(stack.webUrl()).arrived(List.of(id)))
                        .containsExactly(new CrmClient.Arrival(id, true, false, 1)));
        return page;
    }

    List<String> urls() {
        return List.of(stack.feedbackUrl(), stack.surveyUrl(), stack.scoringUrl());
    }

    /** What a service has logged, line by line. */
    List<String> log(String service) throws Exception {
        try (var files = Files.walk(running.data)) {
            var log = files.filter(file -> file.getFileName().toString().equals(service + ".log")).findFirst().orElseThrow();
            return Files.readAllLines(log);
        }
    }

    Scrape scrape() throws Exception {
        var scrape = new Scrape();
        for (String url : urls()) {
            scrape.add(get(url + "/q/metrics").body());
        }
        return scrape;
    }

    HttpResponse<String> get(String url) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).header("Accept", url.contains("/s/") ? "text/html" : "*/*")
                .build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String url, String type, String body) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + stack.key())
                .header("X-Forwarded-For", "203.0.113.99").header("Content-Type", type).POST(BodyPublishers.ofString(body))
                .build(),
                BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        running.close();
        collector.close();
    }
}
