package dev.afterword.devstack.pods;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;

/**
 * Buys, opens the survey, answers it, looks at the scores, and buys again: one request at a time, on a connection that is
 * kept as long as it lets itself be kept. Nothing is tried again, but for a survey that says that it is not there yet.
 */
final class Customer {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Addresses addresses;
    private final Journal journal;
    private Step next = this::buy;
    private UUID interaction;
    private String survey;

    Customer(Addresses addresses, Journal journal) {
        this.addresses = addresses;
        this.journal = journal;
    }

    /** One request; returns the one after it. */
    private interface Step {
        Step send() throws Exception;
    }

    /** Sends one request. */
    void step() {
        try {
            next = next.send();
        } catch (Exception e) {
            journal.failed(e.toString());
            next = this::buy;
        }
    }

    private Step buy() throws Exception {
        var answer = send(request(addresses.feedback() + "/v1/interactions")
                .header("Authorization", "Bearer " + addresses.key()).header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"touchpoint\":\"checkout\",\"source_id\":\"" + UUID.randomUUID() + "\"}")),
                Set.of(201));
        var recorded = JSON.readTree(answer.body());
        interaction = UUID.fromString(recorded.path("id").asString());
        survey = addresses.survey() + URI.create(recorded.path("survey_url").asString()).getPath();
        journal.bought(interaction);
        return this::open;
    }

    private Step open() throws Exception {
        var page = send(request(survey).header("Accept", "text/html"), Set.of(200, 202));
        return page.statusCode() == 202 ? this::open : this::answer;
    }

    private Step answer() throws Exception {
        send(request(survey).header("Accept", "application/json").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("csat=5")), Set.of(200));
        journal.answered(interaction);
        return this::look;
    }

    private Step look() throws Exception {
        send(request(addresses.scoring() + "/v1/scores?metric=csat&touchpoint=checkout")
                .header("Authorization", "Bearer " + addresses.key()), Set.of(200));
        return this::buy;
    }

    private static HttpRequest.Builder request(String url) {
        return HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder building, Set<Integer> expected) throws Exception {
        var request = building.build();
        String what = request.method() + " " + request.uri();
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            journal.sent();
            if (!expected.contains(answer.statusCode())) {
                throw new IllegalStateException(what + " was answered with " + answer.statusCode() + ": " + answer.body());
            }
            return answer;
        } catch (java.io.IOException e) {
            throw new IllegalStateException(what + " got no answer: " + e, e);
        }
    }
}
