package dev.afterword.feedback.hostile;

import static dev.afterword.feedback.TestData.as;
import static io.restassured.RestAssured.get;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** Ten thousand requests of random bytes find no way to make the service fail. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@Timeout(value = 10, unit = MINUTES)
class RandomRequestsTest {

    private static final int REQUESTS = 10_000;
    private static final int SENDERS = 8;
    private static final long SEED = 20260531;

    /** The server closed the connection without a word, which is its right with what is no HTTP. */
    private static final int NO_ANSWER = 0;

    @TestHTTPResource
    URI service;

    @Inject
    TestData data;

    private final ConcurrentMap<Integer, Integer> answers = new ConcurrentHashMap<>();
    private final Map<String, byte[]> failures = new ConcurrentHashMap<>();

    @Test
    void no_random_request_is_answered_500_and_the_service_stays_well() {
        String key = data.key(data.workspace("Fuzz"), "admin");
        as(key).body("{\"name\": \"Shop\", \"kind\": \"other\", \"journey_stage\": \"use\","
                + " \"owner\": {\"name\": \"Ada\", \"email\": \"ada@example.org\"}}").put("/v1/touchpoints/shop").then()
                .statusCode(201);

        IntStream.range(0, SENDERS).parallel().forEach(sender -> {
            var requests = new RandomRequests(SEED + sender, key);
            for (int i = 0; i < REQUESTS / SENDERS; i++) {
                var request = requests.next();
                int status = send(request);
                answers.merge(status, 1, Integer::sum);
                if (status >= 500) {
                    failures.put(status + " sender " + sender + " request " + i, request.bytes());
                }
            }
        });

        failures.forEach((which, request) -> System.err.println(which + ":\n" + new String(request, ISO_8859_1)));
        assertThat(failures).isEmpty();
        // Some of them have to get far in, or this would show nothing.
        assertThat(new TreeMap<>(answers)).containsKeys(200, 201, 400, 401, 404, 405, 415, 422);
        as(key).body("{\"touchpoint\": \"shop\"}").post("/v1/interactions").then().statusCode(201);
        get("/q/health").then().statusCode(200);
    }

    private int send(RandomRequests.Request request) {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.bytes());
            if (!request.complete()) {
                socket.shutdownOutput(); // the server would wait for the rest
            }
            return status(socket);
        } catch (SocketException e) {
            return NO_ANSWER; // closed while we were still sending
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The last one: a random body may itself be taken for a request, and {@code 100 Continue} comes before the answer. */
    private static int status(Socket socket) throws IOException {
        String answer = new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        int status = NO_ANSWER;
        for (int at = answer.indexOf("HTTP/1.1 "); at >= 0; at = answer.indexOf("HTTP/1.1 ", at + 1)) {
            status = Math.max(status, Integer.parseInt(answer.substring(at + 9, at + 12)));
        }
        return status;
    }
}
