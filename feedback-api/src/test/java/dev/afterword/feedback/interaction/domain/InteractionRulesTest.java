package dev.afterword.feedback.interaction.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

class InteractionRulesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void a_caller_whose_clock_is_five_minutes_ahead_is_believed() {
        assertThat(Timing.tooLate(NOW.plusSeconds(300), NOW)).isFalse();
        assertThat(Timing.tooLate(NOW.plusSeconds(301), NOW)).isTrue();
    }

    @Test
    void what_a_workspace_would_delete_tomorrow_is_too_old() {
        assertThat(Timing.tooOld(NOW.minus(Duration.ofDays(30)), NOW, 30)).isFalse();
        assertThat(Timing.tooOld(NOW.minus(Duration.ofDays(30)).minusMillis(1), NOW, 30)).isTrue();
    }

    @Test
    void times_are_kept_to_the_microsecond() {
        assertThat(Timing.asKept(Instant.parse("2026-03-01T10:00:00.123456789Z")))
                .isEqualTo(Instant.parse("2026-03-01T10:00:00.123456Z"));
    }

    @Test
    void a_customer_known_by_reference_only_cannot_be_reached() {
        assertThat(Customer.UNKNOWN.hasContact()).isFalse();
        assertThat(new Customer("c-1", null, null, null, "de", null, "vip").hasContact()).isFalse();
        assertThat(new Customer(null, "ada@example.org", null, null, null, null, null).hasContact()).isTrue();
    }

    @Test
    void a_customer_in_a_log_line_stays_unnamed() {
        assertThat(new Customer("c-1", "ada@example.org", null, "Ada", null, null, null).toString())
                .doesNotContain("ada").doesNotContain("Ada").doesNotContain("c-1");
    }

    @Test
    void the_choices_of_survey_are_those_of_the_public_api() {
        assertThat(SurveyChoice.wireNames()).containsExactlyInAnyOrder("auto", "inline", "email", "sms", "none");
        assertThat(SurveyChoice.ofWireName("sms")).contains(SurveyChoice.SMS);
        assertThat(SurveyChoice.ofWireName("fax")).isEmpty();
    }
}
