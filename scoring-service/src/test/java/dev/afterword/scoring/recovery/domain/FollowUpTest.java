package dev.afterword.scoring.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.afterword.scoring.score.domain.Metric;

class FollowUpTest {

    @ParameterizedTest
    @CsvSource({ "nps,6,true", "nps,7,false", "csat,2,true", "csat,3,false", "ces,3,true", "ces,4,false", "polite,1,true",
            "polite,2,false" })
    void bad_is_what_is_bad_on_its_own_scale(String metric, int value, boolean isBad) {
        assertThat(BadNews.in(Map.of(Metric.named(metric).orElseThrow(), value), false).contains(metric)).isEqualTo(isBad);
    }

    @Test
    void whoever_wants_to_be_contacted_is_whatever_else_was_said() {
        assertThat(BadNews.in(Map.of(Metric.NPS, 10), true)).containsExactly("contact_me");
    }

    @Test
    void new_bad_news_opens_a_recovery_or_is_added_to_the_open_one() {
        assertThat(FollowUp.of(Set.of("nps"), Set.of(), false, false)).isEqualTo(FollowUp.OPEN);
        assertThat(FollowUp.of(Set.of("nps"), Set.of(), true, false)).isEqualTo(FollowUp.ADD);
        assertThat(FollowUp.of(Set.of("nps", "ces"), Set.of("nps"), true, true)).isEqualTo(FollowUp.ADD);
    }

    @Test
    void what_is_known_already_opens_nothing_even_when_the_recovery_is_closed() {
        assertThat(FollowUp.of(Set.of("nps"), Set.of("nps"), false, false)).isEqualTo(FollowUp.NOTHING);
        assertThat(FollowUp.of(Set.of("nps"), Set.of("nps", "ces"), true, true)).isEqualTo(FollowUp.NOTHING);
    }

    @Test
    void who_changes_to_happy_is_noted_and_the_recovery_stays_open() {
        assertThat(FollowUp.of(Set.of(), Set.of("nps"), true, true)).isEqualTo(FollowUp.CALM);
        assertThat(FollowUp.of(Set.of(), Set.of(), true, true)).isEqualTo(FollowUp.NOTHING);
        assertThat(FollowUp.of(Set.of(), Set.of("nps"), true, false)).isEqualTo(FollowUp.NOTHING);
    }
}
