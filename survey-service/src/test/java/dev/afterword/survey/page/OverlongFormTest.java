package dev.afterword.survey.page;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
class OverlongFormTest {

    private static final String FORM = "application/x-www-form-urlencoded; charset=UTF-8";
    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @TestHTTPResource
    URI service;

    @ParameterizedTest
    @ValueSource(ints = { 65_537, 900_000 })
    void a_person_gets_a_page(int length) {
        send(BROWSER, length).statusCode(413).contentType("text/html;charset=UTF-8")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Referrer-Policy", "no-referrer").header("Cache-Control", "no-store")
                .body(containsString("That didn’t work"));
    }

    @ParameterizedTest
    @ValueSource(ints = { 65_537, 900_000 })
    void a_script_gets_a_problem(int length) {
        send("application/json", length).statusCode(413).contentType("application/problem+json")
                .body(containsString("too-large"));
    }

    @Test
    void a_form_at_the_limit_is_read() {
        send(BROWSER, 65_536).statusCode(404).body(containsString("We can’t find this survey"));
    }

    @Test
    void a_connection_announcing_far_too_much_is_answered_and_closed() throws IOException {
        assertThat(ask("Content-Length: 99999999999")).startsWith("HTTP/1.1 413 ").contains("That didn’t work");
        assertThat(ask("Content-Length: 65537\r\nExpect: 100-continue")).startsWith("HTTP/1.1 413 ")
                .contains("That didn’t work");
    }

    private String ask(String headers) throws IOException {
        try (var socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(20_000);
            var head = "POST /s/x HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nContent-Type: " + FORM + "\r\n" + headers;
            socket.getOutputStream().write((head + "\r\n\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static ValidatableResponse send(String accept, int length) {
        return given().accept(accept).contentType(FORM).body("x".repeat(length)).redirects().follow(false)
                .post("/s/x").then();
    }
}
