package dev.afterword.devstack.client;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP, with every ending sorted into done, later and refused. */
final class Http {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration LONGEST_RETRY_AFTER = Duration.ofMinutes(1);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    <T> Outcome<T> send(HttpRequest.Builder request, Function<HttpResponse<String>, T> read) {
        try {
            var response = client.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
            int status = response.statusCode();
            if (status == 202 || status == 429 || status >= 500) {
                return new Outcome.Later<>(retryAfter(response), status + " " + reason(response));
            }
            if (status >= 300) {
                return new Outcome.Refused<>(status, reason(response));
            }
            return new Outcome.Done<>(read.apply(response));
        } catch (IOException e) {
            return new Outcome.Later<>(Duration.ZERO,
                    e.getClass().getSimpleName() + " at " + request.build().uri().getAuthority());
        } catch (JacksonException e) {
            return new Outcome.Refused<>(200, "the answer is not the JSON we expect");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Refused<>(0, "interrupted");
        }
    }

    /** Tries until it is done; for the few calls that nothing can go on without. */
    static <T> T insist(Duration patience, Supplier<Outcome<T>> call) throws CallFailed {
        var backoff = new Backoff(patience);
        while (true) {
            Outcome<T> outcome = call.get();
            if (outcome instanceof Outcome.Done<T> done) {
                return done.value();
            }
            if (outcome instanceof Outcome.Refused<T> refused) {
                throw new CallFailed(refused.status(), refused.reason());
            }
            var later = (Outcome.Later<T>) outcome;
            var pause = backoff.next(later.atLeast()).orElseThrow(() -> new CallFailed(503, later.why()));
            try {
                TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CallFailed(0, "interrupted");
            }
        }
    }

    /** Only the form in seconds: our services send no other. */
    private static Duration retryAfter(HttpResponse<String> response) {
        return response.headers().firstValue("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .map(wait -> wait.compareTo(LONGEST_RETRY_AFTER) > 0 ? LONGEST_RETRY_AFTER : wait)
                .orElse(Duration.ZERO);
    }

    /** What a problem document says, with every field it complains of. */
    static String reason(HttpResponse<String> response) {
        try {
            JsonNode problem = JSON.readTree(response.body());
            var text = new StringBuilder(problem.path("detail").asString(problem.path("title").asString("")));
            for (JsonNode error : problem.path("errors")) {
                text.append(text.length() > 0 ? "; " : "").append(error.path("pointer").asString(""))
                        .append(": ").append(error.path("detail").asString(""));
            }
            return text.length() > 0 ? text.toString() : "status " + response.statusCode();
        } catch (JacksonException e) {
            return "status " + response.statusCode();
        }
    }
}
