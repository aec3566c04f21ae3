package dev.afterword.devstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("messaging")
class ServiceKilledIT {

    private static TestStack running;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() throws Exception {
        running = new TestStack();
    }

    @AfterAll
    static void stop() throws Exception {
        if (running != null) {
            running.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "feedback-api", "survey-service", "scoring-service" })
    void a_service_killed_in_the_middle_of_a_replay_comes_back_and_nothing_is_missing(String name) throws Exception {
        var service = running.stack.service(name);
        long before = service.pid();
        var file = GeneratedFile.in(directory, "before-and-after-" + name, GeneratedFile.LINES);

        var result = file.replay(running.stack.description(), (replayed, done) -> {
            if (done == GeneratedFile.LINES / 3) {
                ProcessHandle.of(before).orElseThrow().destroyForcibly();
            }
        });

        await().atMost(Duration.ofMinutes(2)).until(service::isReady);
        assertThat(service.pid()).isNotEqualTo(before);
        Complete.requireComplete(result, file.touchpoint(), GeneratedFile.LINES);
    }
}
