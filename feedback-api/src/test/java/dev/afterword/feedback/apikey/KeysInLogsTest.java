package dev.afterword.feedback.apikey;

import static dev.afterword.feedback.TestData.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.Test;

import dev.afterword.feedback.TestData;
import dev.afterword.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class KeysInLogsTest {

    private static final String NEW = "{\"name\": \"N\", \"type\": \"secret\", \"scopes\": [\"admin\"]}";

    @Inject
    TestData data;

    /** Everything down to the finest: an operator who looks for a fault turns it on. */
    @Test
    void the_life_of_a_key_leaves_it_in_no_log() {
        String admin = data.key(data.workspace("Quiet"), "admin");
        var log = Logger.getLogger("dev.afterword");
        var root = Logger.getLogger("");
        var lines = new Lines();
        var before = log.getLevel();
        root.addHandler(lines);
        log.setLevel(Level.ALL);
        String key;
        try {
            var created = as(admin).header("Idempotency-Key", "quiet").body(NEW).post("/v1/api-keys").then().extract();
            key = created.path("key");
            as(key).get("/v1/touchpoints").then().statusCode(200);
            as(key).body("{\"touchpoint\": \"none\"}").post("/v1/interactions").then().statusCode(422);
            as(admin).delete("/v1/api-keys/" + created.path("id")).then().statusCode(204);
            as(key).get("/v1/touchpoints").then().statusCode(401);
            Logger.getLogger("dev.afterword.test").info("the end");
        } finally {
            log.setLevel(before);
            root.removeHandler(lines);
        }
        assertThat(lines.seen).anyMatch(line -> line.contains("the end")).noneMatch(line -> line.contains(key));
    }

    private static class Lines extends Handler {

        private final List<String> seen = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            Object[] values = line.getParameters();
            seen.add(line.getMessage() + " " + (values == null ? "" : Arrays.toString(values)) + " " + line.getThrown());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
