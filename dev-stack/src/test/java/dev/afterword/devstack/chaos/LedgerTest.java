package dev.afterword.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.afterword.devstack.client.FeedbackClient.Answered;
import dev.afterword.devstack.play.Plan;

class LedgerTest {

    private final UUID interaction = UUID.randomUUID();
    private final UUID response = UUID.randomUUID();

    @TempDir
    Path directory;

    private Ledger ledger;

    @BeforeEach
    void open() throws IOException {
        ledger = new Ledger(directory.resolve("ledger.txt"));
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    @Test
    void an_interaction_that_was_acknowledged_twice_under_one_id_counts_once() {
        ledger.recorded(plan("order-1"), interaction);
        ledger.recorded(plan("order-1"), interaction);
        assertThat(ledger.interactions()).containsExactly(Map.entry("order-1", interaction));
        assertThat(ledger.contradictions()).isEmpty();
    }

    @Test
    void an_interaction_that_was_acknowledged_under_two_ids_is_a_contradiction() {
        ledger.recorded(plan("order-1"), interaction);
        ledger.recorded(plan("order-1"), UUID.randomUUID());
        assertThat(ledger.contradictions()).singleElement().asString().contains("order-1", interaction.toString());
    }

    @Test
    void of_several_revisions_the_last_counts_with_all_that_was_said() {
        ledger.answered(interaction, new Answered(response, 2, true), Map.of("csat", "4", "comment", "fine"));
        ledger.answered(interaction, new Answered(response, 1, false), Map.of("csat", "4"));
        assertThat(ledger.answers()).containsExactly(
                Map.entry(response, new Ledger.Answer(interaction, 2, Map.of("csat", "4", "comment", "fine"))));
    }

    @Test
    void what_was_acknowledged_is_in_the_file_at_once() throws IOException {
        ledger.recorded(plan("order-1"), interaction);
        assertThat(Files.readAllLines(directory.resolve("ledger.txt"))).containsExactly("recorded order-1 " + interaction);
    }

    private static Plan plan(String source) {
        return new Plan("a customer", Map.of("source_id", source), 1, List.of());
    }
}
