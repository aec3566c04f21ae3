package dev.afterword.survey.policy.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class FrequencyRulesTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    @Test
    void who_was_never_asked_may_be_asked() {
        assertThat(FrequencyRules.refusal(ContactPolicy.DEFAULT, CustomerHistory.NONE, "nps", NOW)).isEmpty();
    }

    @Test
    void at_most_once_in_thirty_days_across_all_surveys() {
        assertThat(FrequencyRules.refusal(ContactPolicy.DEFAULT, asked("csat", 30, 1), "nps", NOW)).isEmpty();
        assertThat(FrequencyRules.refusal(ContactPolicy.DEFAULT, asked("csat", 29, 1), "nps", NOW))
                .contains("recently_invited");
    }

    @Test
    void at_most_six_times_a_year() {
        assertThat(FrequencyRules.refusal(ContactPolicy.DEFAULT, asked("csat", 40, 5), "nps", NOW)).isEmpty();
        assertThat(FrequencyRules.refusal(ContactPolicy.DEFAULT, asked("csat", 40, 6), "nps", NOW)).contains("yearly_limit");
    }

    @Test
    void the_same_survey_may_have_to_wait_longer() {
        var policy = new ContactPolicy(0, 1000, Map.of("nps", 90), SendWindow.DEFAULT, 30, null);
        assertThat(FrequencyRules.refusal(policy, asked("nps", 89, 1), "nps", NOW)).contains("survey_recontact");
        assertThat(FrequencyRules.refusal(policy, asked("nps", 90, 1), "nps", NOW)).isEmpty();
        assertThat(FrequencyRules.refusal(policy, asked("nps", 1, 1), "csat", NOW)).isEmpty();
    }

    @Test
    void no_days_between_is_no_limit() {
        var policy = new ContactPolicy(0, 1000, Map.of(), SendWindow.DEFAULT, 30, null);
        assertThat(FrequencyRules.refusal(policy, asked("nps", 0, 1), "nps", NOW)).isEmpty();
    }

    @Test
    void a_customer_is_known_again_by_ref_then_address_then_number() {
        var workspace = UUID.randomUUID();
        var keys = ContactKeys.of(workspace, "c-1", " Kim@Example.ORG ", "+49 30 901820");
        assertThat(keys.primary()).isEqualTo(ContactKeys.of(workspace, "c-1", null, null).primary());
        assertThat(keys.email()).isEqualTo(ContactKeys.of(workspace, null, "kim@example.org", null).primary());
        assertThat(keys.phone()).isEqualTo(ContactKeys.of(workspace, null, null, "+4930901820").primary());
        assertThat(keys.all()).hasSize(3).doesNotHaveDuplicates().allMatch(key -> key.matches("[0-9a-f]{64}"));
        assertThat(ContactKeys.of(UUID.randomUUID(), "c-1", null, null).primary()).isNotEqualTo(keys.primary());
        assertThat(ContactKeys.of(workspace, null, null, null).primary()).isNull();
    }

    private static CustomerHistory asked(String survey, int daysAgo, int inYear) {
        return CustomerHistory.NONE.and(inYear, survey, NOW.minus(Duration.ofDays(daysAgo)));
    }
}
