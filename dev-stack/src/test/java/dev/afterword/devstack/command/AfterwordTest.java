package dev.afterword.devstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AfterwordTest {

    @TempDir
    private Path directory;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void every_command_explains_itself() {
        for (String command : new String[] { "up", "demo", "replay" }) {
            assertThat(run(command, "--help")).isZero();
        }
        assertThat(out.toString()).contains("--feedback-port", "--customers", "--csat-column");
    }

    @Test
    void replay_without_a_score_column_says_which_options_there_are() throws Exception {
        Path file = Files.writeString(directory.resolve("f.csv"), "a\n1\n");
        assertThat(run("replay", file.toString(), "--kind", "purchase", "--touchpoint", "Shop")).isEqualTo(2);
        assertThat(err.toString()).contains("--csat-column");
    }

    @Test
    void replay_of_a_file_that_is_not_there_starts_nothing() {
        assertThat(run("replay", directory.resolve("no.csv").toString(), "--kind", "purchase", "--touchpoint", "Shop",
                "--csat-column", "a")).isEqualTo(2);
        assertThat(err.toString()).contains("no.csv");
    }

    @Test
    void replay_into_a_running_stack_needs_a_key() throws Exception {
        Path file = Files.writeString(directory.resolve("f.csv"), "a\n1\n");
        assertThat(run("replay", file.toString(), "--kind", "purchase", "--touchpoint", "Shop", "--csat-column", "a", "--data",
                directory.toString(), "--url", "http://127.0.0.1:1")).isEqualTo(2);
        assertThat(err.toString()).contains("AFTERWORD_KEY");
    }

    @Test
    void an_impossible_number_of_customers_is_refused() {
        assertThat(run("demo", "--customers", "0")).isEqualTo(2);
    }

    private int run(String... arguments) {
        return Afterword.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(arguments);
    }
}
