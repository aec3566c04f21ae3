package dev.afterword.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.afterword.testing.PostgresResource;
import dev.afterword.web.key.ApiKeys;
import dev.afterword.web.service.SlowResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OverloadTest.FewWorkers.class)
@WithTestResource(PostgresResource.class)
class OverloadTest {

    private static final int WORKERS = 2;
    private static final int WAITING = 3;
    private static final int REQUESTS = 12;

    @TestHTTPResource("/")
    URI service;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private List<CompletableFuture<HttpResponse<String>>> sent;

    @BeforeEach
    void overload() {
        SlowResource.hold = new CountDownLatch(1);
        sent = Stream.generate(this::slow).limit(REQUESTS).toList();
        await().atMost(Duration.ofSeconds(20)).until(() -> answered() >= REQUESTS - WORKERS - WAITING);
    }

    @AfterEach
    void relieve() {
        SlowResource.hold.countDown();
    }

    @Test
    void who_finds_no_room_is_asked_to_come_back_and_the_others_are_served() {
        sent.stream().filter(CompletableFuture::isDone).forEach(answer -> assertUnavailable(answer.join()));
        SlowResource.hold.countDown();
        assertThat(sent).extracting(answer -> answer.join().statusCode()).containsOnly(200, 503)
                .filteredOn(status -> status == 200).hasSizeGreaterThanOrEqualTo(WORKERS);
        assertThat(slow().join().statusCode()).isEqualTo(200);
    }

    @Test
    void an_endpoint_that_has_to_check_a_key_first_does_not_hang() {
        var guarded = HttpRequest.newBuilder(service.resolve("/guarded")).timeout(Duration.ofSeconds(10))
                .header("Authorization", "Bearer " + ApiKeys.generate(ApiKeys.SECRET)).build();
        assertUnavailable(http.sendAsync(guarded, BodyHandlers.ofString()).join());
        SlowResource.hold.countDown();
        assertThat(sent).allSatisfy(answer -> assertThat(answer.join().statusCode()).isIn(200, 503));
        assertThat(http.sendAsync(guarded, BodyHandlers.ofString()).join().statusCode()).isEqualTo(401);
    }

    private CompletableFuture<HttpResponse<String>> slow() {
        var request = HttpRequest.newBuilder(service.resolve("/slow")).timeout(Duration.ofSeconds(25))
                .POST(BodyPublishers.ofString("body")).build();
        return http.sendAsync(request, BodyHandlers.ofString());
    }

    private long answered() {
        return sent.stream().filter(CompletableFuture::isDone).count();
    }

    private static void assertUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type")).contains(Problem.CONTENT_TYPE);
        assertThat(answer.body()).contains("https://afterword.dev/problems/unavailable");
    }

    public static class FewWorkers implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.thread-pool.max-threads", "" + WORKERS, "quarkus.thread-pool.queue-size", "" + WAITING);
        }
    }
}
