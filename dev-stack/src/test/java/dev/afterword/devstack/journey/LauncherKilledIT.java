package dev.afterword.devstack.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.afterword.devstack.client.ScoresClient;
import dev.afterword.devstack.server.Directories;
import dev.afterword.devstack.server.Ports;
import dev.afterword.devstack.server.ServerUrls;

@Tag("messaging")
class LauncherKilledIT {

    private static final int LINES = 600;

    @TempDir
    private Path files;
    private Path data;
    private LauncherProcess launcher;
    private final String databasePrefix = TestStack.databasePrefix();
    private final List<Integer> ports = List.of(Ports.free(), Ports.free(), Ports.free(), Ports.free());

    @BeforeEach
    void start() throws Exception {
        TestStack.forgetOtherRuns();
        data = TestStack.newDataDirectory();
        launcher = new LauncherProcess(data, databasePrefix, ports.get(0), ports.get(1), ports.get(2), ports.get(3));
        launcher.start();
    }

    @AfterEach
    void stop() throws Exception {
        launcher.stop();
        Directories.delete(data);
        var postgres = ServerUrls.postgres(System.getenv());
        if (postgres.isPresent()) {
            for (String database : List.of("feedback_api", "survey_service", "scoring_service", "crm")) {
                postgres.get().drop(databasePrefix + database);
            }
        }
    }

    @Test
    void a_launcher_killed_in_the_middle_of_a_replay_is_started_again_and_everything_goes_on() throws Exception {
        var before = launcher.awaitUp();
        var file = GeneratedFile.in(files, "through-a-crash", LINES);

        var result = file.replay(before, (replayed, done) -> {
            if (done == LINES / 3) {
                killAndStartAgain();
            }
        });

        var after = launcher.awaitUp();
        Complete.requireComplete(result, file.touchpoint(), LINES);
        assertThat(after.key()).isEqualTo(before.key());
        assertThat(ports).allMatch(port -> !Ports.isFree(port));
    }

    @Test
    void what_was_accepted_is_still_there_after_a_kill_and_after_an_orderly_stop() throws Exception {
        var file = GeneratedFile.in(files, "kept", 50);
        var before = launcher.awaitUp();
        file.replay(before, (replayed, done) -> {
        });
        launcher.kill();
        launcher.start();
        launcher.awaitUp();
        launcher.stop();
        assertThat(ports).allMatch(Ports::isFree);
        launcher.start();
        var after = launcher.awaitUp();
        assertThat(new ScoresClient(after.scoringUrl(), after.key()).score("csat", "kept").n()).isEqualTo(50);
        assertThat(file.replay(after, (replayed, done) -> {
        }).repeated()).isEqualTo(50);
    }

    private void killAndStartAgain() {
        try {
            launcher.kill();
            launcher.start();
        } catch (java.io.IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
