package dev.afterword.feedback.promise;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;

/** Nobody calls anything here: the service does it by itself. */
@QuarkusTest
@TestProfile(PromiseSweepTest.Sweeping.class)
@WithTestResource(PostgresResource.class)
class PromiseSweepTest {

    @Inject
    Promised promised;

    @Test
    void a_promise_is_told_as_broken_within_a_minute_of_its_time() {
        String id = promised.overdue(promised.workspace());
        await().atMost(Duration.ofMinutes(1)).until(() -> promised.history(id).equals(List.of("promise.broken.v1 1")));
    }

    /** As often as in production. */
    public static class Sweeping implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("afterword.promises.sweep-every", "10s");
        }
    }
}
