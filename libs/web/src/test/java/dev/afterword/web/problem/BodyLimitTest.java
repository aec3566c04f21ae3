package dev.afterword.web.problem;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class BodyLimitTest {

    private static final int LIMIT = 64 * 1024;

    @TestHTTPResource("/failing/")
    URI service;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @ParameterizedTest
    @CsvSource({ "bytes, 65537", "bytes, 70000", "bytes, 900000", "form, 70000", "form, 900000", "mapped, 70000" })
    void too_long_an_announced_body_is_a_problem(String path, int length) throws Exception {
        assertTooLarge(send(path, BodyPublishers.ofByteArray(body(path, length))));
    }

    @ParameterizedTest
    @CsvSource({ "bytes, 65537", "bytes, 70000", "bytes, 900000", "form, 70000", "form, 900000", "mapped, 70000" })
    void too_long_a_chunked_body_is_a_problem(String path, int length) throws Exception {
        assertTooLarge(send(path, chunked(body(path, length))));
    }

    @ParameterizedTest
    @CsvSource({ "bytes, 65536", "bytes, 13", "form, 65536", "form, 8", "mapped, 13" })
    void a_body_within_the_limit_passes(String path, int length) throws Exception {
        assertThat(send(path, BodyPublishers.ofByteArray(body(path, length))).statusCode()).isEqualTo(200);
        assertThat(send(path, chunked(body(path, length))).statusCode()).isEqualTo(200);
    }

    /** By hand: the JDK's client waits for ever when the answer is not "continue". */
    @Test
    void a_client_that_asks_before_sending_gets_its_answer() throws Exception {
        assertThat(ask(LIMIT + 1, "")).startsWith("HTTP/1.1 413 ").contains(Problem.CONTENT_TYPE);
        assertThat(ask(13, "{\"name\":\"it\"}")).startsWith("HTTP/1.1 100 ").contains("HTTP/1.1 200 ");
    }

    @Test
    void a_body_without_end_is_cut_off() throws Exception {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(20_000);
            write(socket, "POST /failing/bytes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 99999999999\r\n\r\n");
            assertThat(readAll(socket)).startsWith("HTTP/1.1 413 ").contains("too-large");
        }
    }

    @Test
    void a_request_without_a_body_passes() throws Exception {
        assertThat(send("bytes", BodyPublishers.noBody()).statusCode()).isEqualTo(400);
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.headers().firstValue("Content-Type")).contains(Problem.CONTENT_TYPE);
        assertThat(response.body()).contains("https://afterword.dev/problems/too-large");
    }

    private HttpResponse<String> send(String path, BodyPublisher body) throws IOException, InterruptedException {
        return http.send(request(path).POST(body).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        String type = path.equals("form") ? "application/x-www-form-urlencoded" : "application/json";
        return HttpRequest.newBuilder(service.resolve(path)).timeout(Duration.ofSeconds(20)).header("Content-Type", type);
    }

    private String ask(int length, String body) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(20_000);
            write(socket, "POST /failing/bytes HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n"
                    + "Expect: 100-continue\r\nContent-Length: " + length + "\r\n\r\n");
            byte[] first = new byte[12];
            int read = socket.getInputStream().readNBytes(first, 0, first.length);
            write(socket, body);
            return new String(first, 0, read, US_ASCII) + readAll(socket);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    private static String readAll(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), US_ASCII);
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static byte[] body(String path, int length) {
        String start = path.equals("form") ? "name=" : "{\"name\":\"";
        String end = path.equals("form") ? "" : "\"}";
        return (start + "x".repeat(length - start.length() - end.length()) + end).getBytes(US_ASCII);
    }
}
