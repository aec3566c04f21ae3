package dev.afterword.devstack.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** Asks scoring-service to count its tallies anew. */
public final class RebuildClient {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Http http = new Http();
    private final URI address;
    private final String key;

    /** @param url of scoring-service */
    public RebuildClient(String url, String key) {
        address = URI.create(url.replaceAll("/+$", "") + "/v1/rebuild");
        this.key = key;
    }

    /**
     * How far it is.
     *
     * @param isFinished whether there is nothing left to do
     * @param daysDone how many days have been counted
     * @param talliesCorrected how many tallies were wrong
     */
    public record Status(boolean isFinished, int daysDone, long talliesCorrected) {
    }

    /** Starts it; does nothing while one is under way. */
    public Status request() throws CallFailed {
        return send(HttpRequest.newBuilder(address).POST(BodyPublishers.noBody()));
    }

    public Status status() throws CallFailed {
        return send(HttpRequest.newBuilder(address));
    }

    private Status send(HttpRequest.Builder request) throws CallFailed {
        return Http.insist(PATIENCE, () -> http.send(request.copy().header("Authorization", "Bearer " + key), response -> {
            var body = Http.JSON.readTree(response.body());
            return new Status(body.path("state").asString("").equals("finished"), body.path("days_done").asInt(0),
                    body.path("tallies_corrected").asLong(0));
        }));
    }
}
