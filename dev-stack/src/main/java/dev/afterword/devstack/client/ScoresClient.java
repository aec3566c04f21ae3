package dev.afterword.devstack.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;

import tools.jackson.databind.JsonNode;

/** Reads scoring-service's reports. */
public final class ScoresClient {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Http http = new Http();
    private final String url;
    private final String key;

    /** @param url of scoring-service */
    public ScoresClient(String url, String key) {
        this.url = url.replaceAll("/+$", "");
        this.key = key;
    }

    /**
     * One metric's report.
     *
     * @param value {@code null} while nobody has answered; percent for csat and ces, -100 to 100 for nps
     * @param low lower end of the 95 % interval, or {@code null}
     * @param high upper end of the 95 % interval, or {@code null}
     * @param timeZone of the workspace
     */
    public record Score(String metric, long n, Double value, Double low, Double high, String timeZone) {
    }

    /** @param touchpoint its key, or {@code null} for the whole workspace */
    public Score score(String metric, String touchpoint) throws CallFailed {
        String query = "?metric=" + metric
                + (touchpoint == null ? "" : "&touchpoint=" + FeedbackClient.encode(touchpoint));
        return Http.insist(PATIENCE, () -> http.send(HttpRequest.newBuilder(URI.create(url + "/v1/scores" + query))
                .header("Authorization", "Bearer " + key), response -> {
                    var body = Http.JSON.readTree(response.body());
                    var interval = body.path("interval");
                    return new Score(metric, body.path("n").asLong(), number(body.path("value")),
                            number(interval.path("low")), number(interval.path("high")),
                            body.path("time_zone").asString("UTC"));
                }));
    }

    private static Double number(JsonNode node) {
        return node.isNumber() ? node.asDouble() : null;
    }
}
