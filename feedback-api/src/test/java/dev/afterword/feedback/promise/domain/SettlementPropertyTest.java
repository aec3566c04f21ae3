package dev.afterword.feedback.promise.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import dev.afterword.feedback.interaction.domain.PromiseState;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is reported and in whatever order, with the sweep in between: what others are told stays true. */
class SettlementPropertyTest {

    private static final Instant DUE = Instant.parse("2026-06-02T15:00:00Z");

    @Property
    void every_change_is_told_once_with_the_next_revision(
            @ForAll @Size(max = 12) List<@IntRange(min = -3, max = 3) Integer> reports) {
        var told = run(reports);
        for (int i = 0; i < told.size(); i++) {
            assertThat(told.get(i).revision()).isEqualTo(i + 1);
        }
    }

    @Property
    void before_a_promise_is_kept_late_it_is_told_as_broken(
            @ForAll @Size(max = 12) List<@IntRange(min = -3, max = 3) Integer> reports) {
        var told = run(reports);
        for (int i = 0; i < told.size(); i++) {
            if (told.get(i).state() == PromiseState.KEPT_LATE) {
                assertThat(told.get(i - 1).state()).isIn(PromiseState.BROKEN, PromiseState.KEPT_LATE);
            }
        }
    }

    @Property
    void the_last_report_counts(@ForAll @Size(min = 1, max = 12) List<@IntRange(min = -3, max = 3) Integer> reports) {
        int last = reports.get(reports.size() - 1);
        var told = run(reports).stream().reduce((earlier, later) -> later).orElseThrow();
        assertThat(told.keptAt()).isEqualTo(at(last));
        assertThat(told.state()).isEqualTo(last > 0 ? PromiseState.KEPT_LATE : PromiseState.KEPT);
    }

    /** Hours after the due time; the sweep looks once in the middle. */
    private static List<Settlement> run(List<Integer> reports) {
        var stands = new Settlement(PromiseState.OPEN, null, 0);
        var told = new ArrayList<Settlement>();
        for (int i = 0; i < reports.size(); i++) {
            if (i == reports.size() / 2 && stands.state() == PromiseState.OPEN) {
                told.add(stands.broken());
                stands = stands.broken();
            }
            var changes = stands.answered(at(reports.get(i)), DUE);
            told.addAll(changes);
            stands = changes.isEmpty() ? stands : changes.get(changes.size() - 1);
        }
        return told;
    }

    private static Instant at(int hours) {
        return DUE.plusSeconds(hours * 3600L);
    }
}
