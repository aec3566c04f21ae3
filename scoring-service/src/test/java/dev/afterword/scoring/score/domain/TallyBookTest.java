package dev.afterword.scoring.score.domain;

import static dev.afterword.scoring.score.domain.Metric.CSAT;
import static dev.afterword.scoring.score.domain.Metric.NPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.scoring.tally.domain.Slice;
import dev.afterword.scoring.tally.domain.TallyKey;

class TallyBookTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final ResponseKey RESPONSE = new ResponseKey(new UUID(0, 1), new UUID(0, 2));

    @Test
    void a_new_response_adds_each_of_its_values() {
        var book = new TallyBook(List.of());
        assertThat(book.take(revision(1, Map.of(CSAT, 5, NPS, 9)))).isTrue();
        assertThat(all(book.counts().changes())).isEqualTo(Map.of(tally(CSAT, 5), 1L, tally(NPS, 9), 1L));
    }

    @Test
    void a_higher_revision_replaces_the_one_before_it_whole() {
        var book = new TallyBook(List.of(revision(1, Map.of(CSAT, 5, NPS, 9))));
        assertThat(book.take(revision(2, Map.of(CSAT, 3)))).isTrue();
        assertThat(all(book.counts().changes())).isEqualTo(Map.of(tally(CSAT, 5), -1L, tally(NPS, 9), -1L, tally(CSAT, 3), 1L));
    }

    @Test
    void an_old_or_known_revision_changes_nothing() {
        var book = new TallyBook(List.of(revision(2, Map.of(CSAT, 5))));
        assertThat(book.take(revision(2, Map.of(CSAT, 1)))).isFalse();
        assertThat(book.take(revision(1, Map.of(CSAT, 1)))).isFalse();
        assertThat(all(book.counts().changes())).isEmpty();
    }

    @Test
    void a_revision_with_the_same_values_takes_effect_but_changes_no_tally() {
        var book = new TallyBook(List.of(revision(1, Map.of(CSAT, 5))));
        assertThat(book.take(revision(2, Map.of(CSAT, 5)))).isTrue();
        assertThat(all(book.counts().changes())).isEmpty();
    }

    @Test
    void the_same_response_id_in_another_workspace_is_another_response() {
        var other = new ScoredRevision(new ResponseKey(new UUID(9, 9), RESPONSE.responseId()), 1, Slice.at("checkout", MONDAY),
                Map.of(CSAT, 1));
        var book = new TallyBook(List.of(revision(3, Map.of(CSAT, 5))));
        assertThat(book.take(other)).isTrue();
        assertThat(all(book.counts().changes())).hasSize(1);
    }

    @Test
    void what_is_subtracted_is_what_was_added_even_when_place_and_day_are_others_now() {
        var book = new TallyBook(List.of(revision(1, Map.of(CSAT, 5))));
        book.take(new ScoredRevision(RESPONSE, 2, Slice.at("support-line", MONDAY.plusDays(1)), Map.of(CSAT, 5)));
        assertThat(all(book.counts().changes())).containsEntry(tally(CSAT, 5), -1L).hasSize(2);
    }

    @Test
    void a_revision_that_cannot_be_is_refused() {
        assertThatThrownBy(() -> revision(0, Map.of())).hasMessage("revision must be 1 or more, was 0");
        assertThatThrownBy(() -> revision(1, Map.of(CSAT, 6))).hasMessage("csat must be 1 to 5, was 6");
    }

    private static ScoredRevision revision(int number, Map<Metric, Integer> scores) {
        return new ScoredRevision(RESPONSE, number, Slice.at("checkout", MONDAY), scores);
    }

    private static TallyKey tally(Metric metric, int value) {
        return new TallyKey(RESPONSE.workspace(), metric.wireName(), "checkout", TallyKey.ALL, MONDAY, value);
    }

    private static Map<TallyKey, Long> all(Map<TallyKey, Long> changes) {
        var all = new HashMap<>(changes);
        all.keySet().removeIf(key -> !key.breakdown().equals(TallyKey.ALL));
        return all;
    }
}
