package dev.afterword.feedback.apikey;

import static dev.afterword.feedback.TestData.as;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.RepeatedTest;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import dev.afterword.web.key.KeyHash;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class RevokedAtOnceTest {

    private static final int ADMINISTRATORS = 6;

    @Inject
    TestData data;

    /** As on several pods: what decides is in the database alone. */
    @RepeatedTest(5)
    void administrators_who_revoke_each_others_keys_at_once_leave_one() throws Exception {
        UUID workspace = data.workspace("Borgia");
        List<String> keys = IntStream.range(0, ADMINISTRATORS).mapToObj(i -> data.key(workspace, "admin")).toList();
        var pool = Executors.newFixedThreadPool(ADMINISTRATORS);
        var start = new CyclicBarrier(ADMINISTRATORS);
        try {
            var answers = IntStream.range(0, ADMINISTRATORS).mapToObj(i -> pool.submit(() -> {
                start.await(30, SECONDS);
                return as(keys.get(i)).delete("/v1/api-keys/" + id(keys.get((i + 1) % ADMINISTRATORS))).statusCode();
            })).toList();
            for (var answer : answers) {
                assertThat(answer.get(60, SECONDS)).isIn(204, 401, 409); // 401: one's own key was revoked first
            }
        } finally {
            pool.shutdownNow();
        }
        assertThat(data.column("select id from api_key where workspace_id = ? and revoked_at is null", workspace)).isNotEmpty();
    }

    private String id(String key) {
        return data.column("select id from api_key where secret_sha256 = ?", KeyHash.of(key).bytes()).get(0);
    }
}
