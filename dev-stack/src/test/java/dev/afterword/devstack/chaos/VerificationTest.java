package dev.afterword.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.afterword.devstack.client.FeedbackClient.Answered;
import dev.afterword.devstack.play.Plan;

/** Each test spoils one thing of a world in which everything is there: a check that overlooks it could not find a loss. */
class VerificationTest {

    private static final String SOURCE = "order-1";

    private final UUID interaction = UUID.randomUUID();
    private final UUID response = UUID.randomUUID();
    private final World world = new World();

    @TempDir
    Path directory;

    private Ledger ledger;
    private Verification verification;

    @BeforeEach
    void acknowledge() throws IOException {
        ledger = new Ledger(directory.resolve("ledger.txt"));
        ledger.recorded(new Plan("a customer", Map.of("source_id", SOURCE), 1, List.of()), interaction);
        ledger.answered(interaction, new Answered(response, 2, true), Map.of("polite", "5", "efficient", "3", "more", "ok"));
        world.interactions.put(SOURCE, interaction.toString());
        world.responses.put(response.toString(), "2 {\"polite\": 5, \"efficient\": 3, \"more\": \"ok\"}");
        world.scores.put(response.toString(), "2 efficient=3 polite=5");
        world.facts.put("invitation.scheduled.v1/" + interaction, "1");
        world.facts.put("score.computed.v1/" + response + "/2", "1");
        verification = new Verification(ledger, world);
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    @Test
    void where_everything_is_there_all_checks_hold() throws SQLException {
        assertThat(verification.checks()).allMatch(Check::held);
        assertThat(verification.isSettled()).isTrue();
    }

    @Test
    void a_lost_interaction_is_found() throws SQLException {
        world.interactions.clear();
        assertThat(broken()).containsExactly("acknowledged interactions, each there once");
    }

    @Test
    void an_interaction_that_is_there_twice_is_found() throws SQLException {
        world.interactions.merge(SOURCE, UUID.randomUUID().toString(), (one, other) -> one + " " + other);
        assertThat(broken()).containsExactly("acknowledged interactions, each there once");
    }

    @Test
    void a_lost_answer_is_found() throws SQLException {
        world.responses.clear();
        assertThat(broken()).containsExactly("acknowledged answers, each there once");
    }

    @Test
    void an_answer_in_an_older_revision_is_found() throws SQLException {
        world.responses.computeIfPresent(response.toString(), (id, kept) -> kept.replace("2 {", "1 {"));
        assertThat(broken()).containsExactly("acknowledged answers, each there once");
    }

    @Test
    void an_answer_to_one_question_that_is_missing_is_found() throws SQLException {
        world.responses.put(response.toString(), "2 {\"polite\": 5, \"efficient\": 3}");
        assertThat(broken()).containsExactly("acknowledged answers, each there once");
    }

    @Test
    void a_wrong_value_of_a_service_dimension_is_found() throws SQLException {
        world.scores.put(response.toString(), "2 efficient=4 polite=5");
        assertThat(broken()).containsExactly("scores, each there once and right");
    }

    @Test
    void a_score_that_is_there_twice_is_found() throws SQLException {
        world.scores.put(response.toString(), "2 efficient=3 efficient=3 polite=5");
        assertThat(broken()).containsExactly("scores, each there once and right");
    }

    @Test
    void a_tally_that_differs_from_a_recount_is_found() throws SQLException {
        world.wrongTallies = 1;
        assertThat(broken()).containsExactly("tallies of everybody equal to a recount");
    }

    @Test
    void an_event_that_the_crm_never_heard_of_is_found() throws SQLException {
        world.facts.remove("score.computed.v1/" + response + "/2");
        assertThat(broken()).containsExactly("events at the CRM, each at least once");
    }

    @Test
    void a_fact_that_was_told_under_two_event_ids_is_found() throws SQLException {
        world.facts.put("score.computed.v1/" + response + "/2", "2");
        assertThat(broken()).containsExactly("events at the CRM, once after de-duplication");
    }

    @Test
    void while_an_event_waits_to_leave_nothing_is_settled() throws SQLException {
        world.unsent = 1;
        assertThat(verification.isSettled()).isFalse();
    }

    private List<String> broken() throws SQLException {
        return verification.checks().stream().filter(check -> !check.held()).map(Check::name).toList();
    }

    /** What a suite would have. */
    private static final class World implements Kept {

        final Map<String, String> interactions = new HashMap<>();
        final Map<String, String> responses = new HashMap<>();
        final Map<String, String> scores = new HashMap<>();
        final Map<String, String> facts = new HashMap<>();
        long wrongTallies;
        long unsent;

        @Override
        public Map<String, String> interactions() {
            return interactions;
        }

        @Override
        public Map<String, String> responses() {
            return responses;
        }

        @Override
        public Map<String, String> scores() {
            return scores;
        }

        @Override
        public Map<String, String> facts() {
            return facts;
        }

        @Override
        public long tallies() {
            return 2;
        }

        @Override
        public long wrongTallies() {
            return wrongTallies;
        }

        @Override
        public long unsent() {
            return unsent;
        }
    }
}
