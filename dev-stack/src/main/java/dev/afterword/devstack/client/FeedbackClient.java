package dev.afterword.devstack.client;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A company's program that uses the public API with its secret key, and the customer's browser. */
public final class FeedbackClient {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Http http = new Http();
    private final String url;
    private final String key;

    /** @param url of feedback-api */
    public FeedbackClient(String url, String key) {
        this.url = url.replaceAll("/+$", "");
        this.key = key;
    }

    /** @param isNew false when the same source id had been recorded before */
    public record Recorded(UUID id, String surveyUrl, boolean isNew) {
    }

    /** @param revision of the response that holds the answers */
    public record Answered(UUID responseId, int revision, boolean complete) {
    }

    /** {@code POST /v1/interactions}; safe to repeat when the interaction has a source id. */
    public Outcome<Recorded> record(Map<String, Object> interaction) {
        return http.send(api("/v1/interactions").header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Http.JSON.writeValueAsString(interaction))), response -> {
                    var body = Http.JSON.readTree(response.body());
                    return new Recorded(UUID.fromString(body.path("id").asString()), body.path("survey_url").asString(),
                            response.statusCode() == 201);
                });
    }

    /** What the survey page's form sends; the same answers again change nothing. */
    public Outcome<Answered> answer(String surveyUrl, Map<String, String> answers) {
        String form = answers.entrySet().stream()
                .map(answer -> encode(answer.getKey()) + "=" + encode(answer.getValue()))
                .collect(Collectors.joining("&"));
        return http.send(HttpRequest.newBuilder(URI.create(surveyUrl))
                .header("Accept", "application/json")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)), response -> {
                    var body = Http.JSON.readTree(response.body());
                    return new Answered(UUID.fromString(body.path("response_id").asString()),
                            body.path("revision").asInt(), body.path("complete").asBoolean());
                });
    }

    /** Creates the touchpoint unless there is one with this key; one that is there stays as it is. */
    public void createTouchpoint(String touchpoint, Map<String, Object> content) throws CallFailed {
        createIfNone("/v1/touchpoints/" + encode(touchpoint), content);
    }

    /** Creates or replaces the touchpoint. */
    public void putTouchpoint(String touchpoint, Map<String, Object> content) throws CallFailed {
        put("/v1/touchpoints/" + encode(touchpoint), content);
    }

    /**
     * Adds a person to the team unless there is one with this reference; one who is there stays as is.
     *
     * @return whether the person is new
     */
    public boolean addTeamMember(String ref, Map<String, Object> content) throws CallFailed {
        return createIfNone("/v1/team/" + encode(ref), content);
    }

    private boolean createIfNone(String path, Map<String, Object> content) throws CallFailed {
        try {
            Http.insist(PATIENCE, () -> http.send(api(path).GET(), response -> true));
            return false;
        } catch (CallFailed e) {
            if (e.status() != 404) {
                throw e;
            }
            put(path, content);
            return true;
        }
    }

    private void put(String path, Map<String, Object> content) throws CallFailed {
        Http.insist(PATIENCE, () -> http.send(api(path).header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(Http.JSON.writeValueAsString(content))), response -> true));
    }

    private HttpRequest.Builder api(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + key)
                .header("Accept", "application/json");
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
