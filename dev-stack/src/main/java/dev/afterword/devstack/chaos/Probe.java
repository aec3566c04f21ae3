package dev.afterword.devstack.chaos;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a service's health endpoints as an orchestrator does, with the limits of {@code k8s/base}. */
final class Probe {

    /** Nobody listens: there is no process. */
    static final int NO_PROCESS = -1;
    /** There is a process, but no answer within the time an orchestrator waits. */
    static final int NO_ANSWER = 0;

    static final Duration LIVE_WITHIN = Duration.ofSeconds(5);
    static final Duration READY_WITHIN = Duration.ofSeconds(3);

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5)).build();

    private Probe() {
    }

    static int live(int port) {
        return ask(port, "live", LIVE_WITHIN);
    }

    static int ready(int port) {
        return ask(port, "ready", READY_WITHIN);
    }

    private static int ask(int port, String what, Duration limit) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/q/health/" + what))
                .timeout(limit).build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (ConnectException e) {
            return NO_PROCESS;
        } catch (IOException e) {
            return NO_ANSWER;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return NO_ANSWER;
        }
    }
}
