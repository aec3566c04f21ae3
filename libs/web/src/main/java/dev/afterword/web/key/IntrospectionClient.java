package dev.afterword.web.key;

import static java.net.http.HttpResponse.BodyHandlers.ofByteArray;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One question to the introspection endpoint. Anything but a clear answer is a failure, never "unknown key". */
final class IntrospectionClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI url;
    private final String secret;
    private final Duration timeout;
    private final HttpClient http;

    IntrospectionClient(URI url, String secret, Duration timeout) {
        this.url = url;
        this.secret = secret;
        this.timeout = timeout;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(timeout).build();
    }

    CompletableFuture<Optional<KeyGrant>> ask(String key) {
        var request = HttpRequest.newBuilder(url)
                .timeout(timeout)
                .header("Authorization", "Bearer " + secret)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("token=" + URLEncoder.encode(key, UTF_8)))
                .build();
        var sent = http.sendAsync(request, ofByteArray());
        return sent.thenApply(IntrospectionClient::grant)
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS) // the request's own ends with the headers
                .whenComplete((grant, failure) -> sent.cancel(true)); // closes a connection that stalls in the body
    }

    private static Optional<KeyGrant> grant(HttpResponse<byte[]> response) {
        if (response.statusCode() != 200) {
            throw new CompletionException(new IOException("introspection answered " + response.statusCode()
                    + (response.statusCode() == 401 ? "; is afterword.introspection.secret the same on both sides?" : "")));
        }
        try {
            JsonNode answer = JSON.readTree(response.body());
            return answer.required("active").booleanValue() ? Optional.of(grant(answer)) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            throw new CompletionException(new IOException("introspection answered something else than RFC 7662 asks for", e));
        }
    }

    private static KeyGrant grant(JsonNode answer) {
        return new KeyGrant(
                UUID.fromString(answer.required("client_id").textValue()),
                UUID.fromString(answer.required("workspace").textValue()),
                answer.required("workspace_name").textValue(),
                answer.required("workspace_time_zone").textValue(),
                Set.of(answer.required("scope").textValue().trim().split(" +")));
    }
}
