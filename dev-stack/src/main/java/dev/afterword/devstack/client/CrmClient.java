package dev.afterword.devstack.client;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Asks the demo's CRM what has arrived there. */
public final class CrmClient {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Http http = new Http();
    private final String url;

    /** @param url of the demo's web pages */
    public CrmClient(String url) {
        this.url = url.replaceAll("/+$", "");
    }

    /** @param revision the highest revision whose scores arrived, or {@code null} */
    public record Arrival(UUID id, boolean invited, boolean suppressed, Integer revision) {
    }

    /** @param doubled events that told what another event had told already */
    public record Summary(long events, long redelivered, long doubled) {
    }

    private record Arrivals(List<Arrival> interactions) {
    }

    /** @param interactions at most 1,000 */
    public List<Arrival> arrived(Collection<UUID> interactions) throws CallFailed {
        String body = Http.JSON.writeValueAsString(Map.of("interactions", interactions));
        return Http.insist(PATIENCE, () -> http.send(request("/crm/api/arrived").POST(BodyPublishers.ofString(body)),
                response -> Http.JSON.readValue(response.body(), Arrivals.class).interactions()));
    }

    public Summary summary() throws CallFailed {
        return Http.insist(PATIENCE, () -> http.send(request("/crm/api/summary").GET(),
                response -> Http.JSON.readValue(response.body(), Summary.class)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path));
    }
}
