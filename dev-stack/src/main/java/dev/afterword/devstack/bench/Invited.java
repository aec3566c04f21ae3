package dev.afterword.devstack.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Customers who can answer: recorded and invited by the services themselves.
 *
 * @param path of the survey page
 */
record Invited(String interaction, String path) {

    private static final int BATCH = 500;
    private static final long PATIENCE_NANOS = 300_000_000_000L;

    /** Needs feedback-api and survey-service, both running as shipped. Returns when all have their invitation. */
    static List<Invited> customers(BenchScene scene, int count)
            throws IOException, InterruptedException, java.sql.SQLException {
        var interactions = new Interactions(scene.apiKey());
        var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        var json = JsonMapper.builder().build();
        var invited = new ArrayList<Invited>();
        long before = invitations(scene);
        while (invited.size() < count) {
            var answer = http.send(HttpRequest.newBuilder(URI.create(Samples.url(scene, BenchScene.FEEDBACK)
                    + "/v1/interactions/batch")).header("Authorization", "Bearer " + scene.apiKey())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(interactions.array(Math.min(BATCH, count - invited.size())))).build(),
                    BodyHandlers.ofString());
            int had = invited.size();
            collect(json.readTree(answer.body()), invited);
            if (invited.size() == had) {
                throw new IllegalStateException("No interaction was recorded: " + answer.statusCode());
            }
        }
        for (long end = System.nanoTime() + PATIENCE_NANOS; invitations(scene) < before + count;) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not all customers were invited");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return invited;
    }

    private static void collect(JsonNode node, List<Invited> found) {
        if (node.has("survey_url")) {
            found.add(new Invited(node.path("id").asString(), URI.create(node.path("survey_url").asString()).getPath()));
        } else {
            node.forEach(child -> collect(child, found));
        }
    }

    private static long invitations(BenchScene scene) throws java.sql.SQLException {
        return scene.number(BenchScene.SURVEY, "select count(*) from invitation");
    }

    /** One tap. */
    byte[] answer() {
        return HttpRequests.post(path, "Accept: application/json\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                "csat=5");
    }
}
