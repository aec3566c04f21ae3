package dev.afterword.scoring.score;

import static dev.afterword.scoring.ResponseEvents.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.MetricScore;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class ScoreResponsesTest {

    private final UUID workspace = UUID.randomUUID();
    private final ResponseEvents response = ResponseEvents.in(workspace);

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    StoredRows stored;

    @Test
    void a_response_is_tallied_and_told_of() {
        score(response.with("nps", 9).with("csat", 4).withComment("Quick and kind."));

        assertThat(stored.tallies(workspace))
                .isEqualTo(Map.of("nps checkout 2026-03-02 9", 1L, "csat checkout 2026-03-02 4", 1L));
        var event = stored.events(workspace).get(0);
        assertThat(event.type()).isEqualTo("score.computed.v1");
        assertThat(event.source()).isEqualTo("/afterword/scoring-service");
        assertThat(event.subject()).isEqualTo(response.responseId().toString());
        assertThat(event.traceparent()).isEqualTo(ResponseEvents.TRACE);
        var computed = event.data();
        assertThat(computed.scores()).containsExactly(new MetricScore("nps", 9), new MetricScore("csat", 4));
        assertThat(computed.comment()).isEqualTo("Quick and kind.");
        assertThat(computed.revision()).isEqualTo(1);
        assertThat(computed.answeredAt()).isEqualTo(ResponseEvents.ANSWERED);
        assertThat(computed.interaction().touchpoint().key()).isEqualTo("checkout");
    }

    @Test
    void a_higher_revision_subtracts_what_the_one_before_it_had_added() {
        score(response.with("csat", 2).with("nps", 3));
        score(response.revision(2).with("csat", 5));
        assertThat(stored.tallies(workspace)).isEqualTo(Map.of("csat checkout 2026-03-02 5", 1L))
                .isEqualTo(stored.recount(workspace));
        assertThat(revisionsTold()).containsExactly(1, 2);
    }

    @Test
    void a_repeated_or_old_revision_changes_nothing() {
        score(response.revision(2).with("csat", 5));
        score(response.revision(2).with("csat", 5));
        score(response.revision(1).with("csat", 1), response.revision(2).with("csat", 1));
        assertThat(stored.tallies(workspace)).isEqualTo(Map.of("csat checkout 2026-03-02 5", 1L));
        assertThat(revisionsTold()).containsExactly(2);
    }

    @Test
    void several_revisions_in_one_batch_are_taken_in_the_order_of_their_numbers() {
        score(response.revision(3).with("csat", 3), response.revision(1).with("csat", 1), response.revision(3).with("csat", 4),
                response.revision(2).with("csat", 2));
        assertThat(stored.tallies(workspace)).isEqualTo(Map.of("csat checkout 2026-03-02 3", 1L))
                .isEqualTo(stored.recount(workspace));
        assertThat(revisionsTold()).containsExactly(1, 2, 3);
    }

    @Test
    void new_and_known_responses_may_share_a_batch() {
        var other = ResponseEvents.in(workspace);
        score(response.with("csat", 1));
        score(response.revision(2).with("csat", 2), other.with("csat", 5), other.revision(2).with("nps", 10));
        assertThat(stored.tallies(workspace))
                .isEqualTo(Map.of("csat checkout 2026-03-02 2", 1L, "nps checkout 2026-03-02 10", 1L))
                .isEqualTo(stored.recount(workspace));
    }

    @Test
    void a_response_that_holds_words_alone_is_told_of_without_scores() {
        score(response.withComment("No idea."));
        assertThat(stored.tallies(workspace)).isEmpty();
        assertThat(stored.events(workspace).get(0).data().scores()).isEmpty();
    }

    @Test
    void touchpoint_and_day_follow_the_latest_revision() {
        score(response.with("csat", 5));
        score(response.revision(2).at("support-line").on(ResponseEvents.NOON.plusSeconds(86_400), "Europe/Berlin").with("csat",
                5));
        assertThat(stored.tallies(workspace)).isEqualTo(Map.of("csat support-line 2026-03-03 5", 1L))
                .isEqualTo(stored.recount(workspace));
    }

    @Test
    void of_a_batch_with_an_impossible_event_nothing_is_stored() {
        assertThatThrownBy(() -> score(response.with("csat", 5), ResponseEvents.in(workspace).with("csat", 6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("csat must be 1 to 5, was 6");
        assertThat(stored.responses(workspace)).isZero();
        assertThat(stored.tallies(workspace)).isEmpty();
        assertThat(stored.events(workspace)).isEmpty();
    }

    @Test
    void workspaces_are_tallied_apart_even_for_one_response_id() {
        var elsewhere = UUID.randomUUID();
        score(response.with("csat", 5), ResponseEvents.in(elsewhere).response(response.responseId()).with("csat", 1));
        assertThat(stored.tallies(workspace)).isEqualTo(Map.of("csat checkout 2026-03-02 5", 1L));
        assertThat(stored.tallies(elsewhere)).isEqualTo(Map.of("csat checkout 2026-03-02 1", 1L));
    }

    private void score(ResponseEvents... revisions) {
        scoreResponses.score(events(List.of(revisions)));
    }

    private List<Integer> revisionsTold() {
        return stored.events(workspace).stream().map(event -> event.data().revision()).toList();
    }
}
