package dev.afterword.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

@QuarkusTest
@TestProfile(HeldBodiesOfRequestsTest.LittleRoom.class)
@WithTestResource(PostgresResource.class)
class HeldBodiesOfRequestsTest {

    /** Too long for two of them. */
    private static final int LONG = 10_000;
    private static final int SHORT = 100;

    @TestHTTPResource("/failing/bytes")
    URI service;

    private final UnfinishedRequests unfinished = new UnfinishedRequests();

    @AfterEach
    void hang_up() throws IOException {
        unfinished.close();
    }

    @Test
    void who_sends_a_long_body_when_others_have_not_ended_theirs_is_asked_to_come_back() throws IOException {
        beginToSend(LONG);
        Awaitility.await().untilAsserted(() -> post(LONG).statusCode(503).contentType(Problem.CONTENT_TYPE)
                .header("Retry-After", "1"));
        post(SHORT).statusCode(200); // a tap is let in all the same
    }

    @Test
    void who_hangs_up_or_takes_too_long_makes_room() throws IOException {
        beginToSend(LONG).close();
        Awaitility.await().untilAsserted(() -> post(LONG).statusCode(200));
        assertThat(beginToSend(LONG).getInputStream().read()).isEqualTo(-1); // closed by the server
        Awaitility.await().untilAsserted(() -> post(LONG).statusCode(200));
    }

    @Test
    void what_was_answered_holds_nothing() {
        for (int i = 0; i < 20; i++) {
            Awaitility.await().untilAsserted(() -> post(LONG).statusCode(200));
        }
    }

    private ValidatableResponse post(int length) {
        return RestAssured.given().contentType(ContentType.JSON).body("{\"name\":\"" + "x".repeat(length - 11) + "\"}")
                .post(service).then();
    }

    /** All but its end. */
    private Socket beginToSend(int length) throws IOException {
        return unfinished.begin(service, "", length, "x".repeat(length - 1));
    }

    public static class LittleRoom implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("afterword.web.body.held", "30K", "afterword.web.body.within", "2s");
        }
    }
}
