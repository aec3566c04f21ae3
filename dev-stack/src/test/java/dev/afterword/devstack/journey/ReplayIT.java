package dev.afterword.devstack.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.afterword.devstack.client.CrmClient;
import dev.afterword.devstack.command.Afterword;

class ReplayIT {

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

    @Test
    void a_thousand_real_reviews_give_the_known_score_and_the_same_once_more() throws Exception {
        Path reviews = reviews();
        assumeTrue(Files.isRegularFile(reviews), "skipped: there is no " + reviews + "; name it in AFTERWORD_REVIEWS_CSV");
        for (int time = 1; time <= 2; time++) {
            String table = replay(0, reviews, "--kind", "purchase", "--touchpoint-column", "Department Name", "--csat-column",
                    "Rating", "--comment-column", "Review Text");
            assertThat(table).containsPattern("sent +1,000").containsPattern("answered +1,000")
                    .containsPattern("scored +1,000").containsPattern("arrived at the CRM +1,000")
                    .containsPattern("lost +0\n").containsPattern("doubled +0\n")
                    .containsPattern("all touchpoints +CSAT +1,000 +77\\.4 % +74\\.7 to 79\\.9");
        }
        assertThat(scoresAtCrm()).isGreaterThanOrEqualTo(2_000); // an invitation and a score for each, once
    }

    @Test
    void bad_lines_are_told_and_left_out_and_the_others_arrive() throws Exception {
        Path file = Files.writeString(directory.resolve("mixed.csv"),
                "csat,nps,ces,said,at\n5,10,7,fine,2026-01-31\n6,10,7,off,2026-01-31\n,,,,2026-01-31 09:00\n,3,,,yesterday\n");
        String out = replay(1, file, "--kind", "visit", "--touchpoint", "Mixed", "--csat-column", "csat", "--nps-column", "nps",
                "--ces-column", "ces", "--comment-column", "said", "--time-column", "at");
        assertThat(out).contains("line 3: csat is not a whole number from 1 to 5", "line 5: the time is none of")
                .containsPattern("sent +2\n").containsPattern("answered +1\n").containsPattern("lost +0\n")
                .containsPattern("refused or unreadable +2");
    }

    private static long scoresAtCrm() throws Exception {
        var summary = new CrmClient(running.stack.description().webUrl()).summary();
        assertThat(summary.doubled()).isZero();
        return summary.events();
    }

    private static Path reviews() {
        String named = System.getenv("AFTERWORD_REVIEWS_CSV");
        return named != null ? Path.of(named) : TestStack.HOME.resolve("../shared/data/purchase-reviews.csv").normalize();
    }

    private static String replay(int expected, Path file, String... options) {
        var arguments = new java.util.ArrayList<>(java.util.List.of("replay", file.toString()));
        arguments.addAll(java.util.List.of(options));
        arguments.addAll(java.util.List.of("--url", running.stack.description().feedbackUrl(), "--data",
                running.data.toString()));
        var out = new StringWriter();
        int code = Afterword.commandLine().setOut(new PrintWriter(out, true)).execute(arguments.toArray(String[]::new));
        assertThat(code).as(out.toString()).isEqualTo(expected);
        return out.toString();
    }
}
