package dev.afterword.scoring.report.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import dev.afterword.scoring.score.domain.Distribution;
import dev.afterword.scoring.score.domain.Metric;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What a change says in one place it says in all. */
class ChangePropertyTest {

    @Property
    void p_is_below_five_percent_exactly_where_the_interval_of_a_share_leaves_out_zero(
            @ForAll @IntRange(max = 300) int top, @ForAll @IntRange(min = 30, max = 300) int other,
            @ForAll @IntRange(max = 300) int topBefore, @ForAll @IntRange(min = 30, max = 300) int otherBefore) {
        assertSaysTheSame(Change.of(csat(topBefore, otherBefore), csat(top, other)));
    }

    @Property
    void and_of_an_nps(@ForAll @IntRange(max = 200) int promoters, @ForAll @IntRange(max = 200) int detractors,
            @ForAll @IntRange(max = 200) int promotersBefore, @ForAll @IntRange(max = 200) int detractorsBefore) {
        assertSaysTheSame(Change.of(nps(promotersBefore, detractorsBefore), nps(promoters, detractors)));
    }

    private static void assertSaysTheSame(Change change) {
        boolean isOutside = change.interval().low() > 0 || change.interval().high() < 0;
        assertThat(change.pValue() < 0.05).isEqualTo(isOutside);
        assertThat(change.word()).isEqualTo(!isOutside ? "no_clear_change" : change.difference() > 0 ? "better" : "worse");
        assertThat(change.pValue()).isPositive().isLessThanOrEqualTo(1);
    }

    private static Distribution csat(long top, long other) {
        return Distribution.of(Metric.CSAT, Map.of(5, top, 1, other));
    }

    private static Distribution nps(long promoters, long detractors) {
        return Distribution.of(Metric.NPS, Map.of(9, promoters, 7, 40L, 0, detractors));
    }
}
