package dev.afterword.web.problem;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.afterword.testing.PostgresResource;
import dev.afterword.web.key.IntrospectionResource;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(value = IntrospectionResource.class, scope = TestResourceScope.GLOBAL)
class LargeBodiesTest {

    private static final int LARGE = 2 * 1024 * 1024;

    @TestHTTPResource("/failing/")
    URI service;

    private static final String KEY = "Authorization: Bearer " + IntrospectionResource.READER + "\r\n";

    private final UnfinishedRequests unfinished = new UnfinishedRequests();

    @AfterEach
    void hang_up() throws IOException {
        unfinished.close();
    }

    @Test
    void a_path_may_take_more_than_the_others_up_to_its_own_limit() {
        untilThereIsRoom("large", 500_000).statusCode(200);
        untilThereIsRoom("large", LARGE).statusCode(200);
        untilThereIsRoom("large", LARGE + 1).statusCode(413).contentType(Problem.CONTENT_TYPE);
        post("bytes", 70_000).statusCode(413);
    }

    @Test
    void so_many_are_held_in_memory_and_the_next_is_told_to_come_back() throws IOException {
        untilThereIsRoom("large", 10).statusCode(200);
        beginToSend(KEY);
        beginToSend(KEY);
        Awaitility.await().untilAsserted(
                () -> post("large", 10).statusCode(503).contentType(Problem.CONTENT_TYPE).header("Retry-After", "2"));
        post("bytes", 70_000).statusCode(413); // other paths are none the worse
    }

    @Test
    void who_hangs_up_or_takes_too_long_makes_room() throws IOException {
        beginToSend(KEY).close();
        var slow = beginToSend(KEY);
        assertThat(slow.getInputStream().read()).isEqualTo(-1); // closed by the server
        untilThereIsRoom("large", 10).statusCode(200);
        beginToSend(KEY); // both places are free again
        untilThereIsRoom("large", 10).statusCode(200);
    }

    @Test
    void nothing_is_kept_of_a_body_without_the_right_key() throws IOException {
        assertThat(refusal("")).startsWith("HTTP/1.1 401 ").contains(Problem.CONTENT_TYPE, "WWW-Authenticate: Bearer");
        assertThat(refusal("Authorization: Bearer fb_sk_nobody-has-this-key-at-all\r\n")).startsWith("HTTP/1.1 401 ")
                .contains(Problem.CONTENT_TYPE);
        assertThat(refusal("Authorization: Bearer " + IntrospectionResource.SURVEYOR + "\r\n")).startsWith("HTTP/1.1 403 ")
                .contains(Problem.CONTENT_TYPE);
    }

    @Test
    void whoever_is_refused_in_the_middle_of_a_long_body_hears_why() throws IOException {
        RestAssured.given().contentType(ContentType.JSON).body("x".repeat(1_500_000)).post(service.resolve("large")).then()
                .statusCode(401).contentType(Problem.CONTENT_TYPE);
        untilThereIsRoom("large", 10).statusCode(200);
        beginToSend(KEY);
        beginToSend(KEY);
        Awaitility.await().untilAsserted(() -> post("large", 1_500_000).statusCode(503));
    }

    private String refusal(String headers) throws IOException {
        return new String(beginToSend(headers).getInputStream().readAllBytes(), US_ASCII);
    }

    @Test
    void a_nul_in_the_address_is_refused() {
        RestAssured.given().urlEncodingEnabled(false).get(service.resolve("teapot%00")).then()
                .statusCode(400).contentType(Problem.CONTENT_TYPE);
    }

    /** Another test's connections may not have been noticed as closed yet. */
    private ValidatableResponse untilThereIsRoom(String path, int length) {
        return Awaitility.await().until(() -> post(path, length), answer -> answer.extract().statusCode() != 503);
    }

    private ValidatableResponse post(String path, int length) {
        return RestAssured.given().contentType(ContentType.JSON)
                .header("Authorization", "Bearer " + IntrospectionResource.READER).body("x".repeat(length))
                .post(service.resolve(path)).then();
    }

    private Socket beginToSend(String headers) throws IOException {
        return unfinished.begin(service.resolve("large"), headers, 1_000_000, "abc");
    }
}
