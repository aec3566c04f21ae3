package dev.afterword.survey.trigger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.afterword.survey.survey.domain.BuiltInSurveys;

class OfferRulesTest {

    private final OfferRules rules = new OfferRules(Map.of("purchase", "csat", "other", "nps"));

    @Test
    void the_survey_follows_from_the_kind_of_touchpoint() {
        assertThat(rules.decide("auto", null, "purchase", BuiltInSurveys::latest).survey().key()).isEqualTo("csat");
        assertThat(rules.decide("inline", null, "other", BuiltInSurveys::latest).survey().key()).isEqualTo("nps");
    }

    @Test
    void a_kind_that_is_not_known_here_is_asked_like_other() {
        assertThat(rules.decide("auto", null, "video_call", BuiltInSurveys::latest).survey().key()).isEqualTo("nps");
    }

    @Test
    void the_caller_may_name_the_survey() {
        assertThat(rules.decide("auto", "all-scores", "purchase", BuiltInSurveys::latest).survey().key())
                .isEqualTo("all-scores");
    }

    @Test
    void a_survey_that_does_not_exist_is_not_asked() {
        assertThat(rules.decide("auto", "nope", "purchase", BuiltInSurveys::latest))
                .isEqualTo(Offer.suppress("unknown_survey"));
    }

    @Test
    void none_means_none_even_with_a_survey_named() {
        assertThat(rules.decide("none", "csat", "purchase", BuiltInSurveys::latest)).isEqualTo(Offer.suppress("survey_none"));
    }

    @Test
    void wrong_settings_are_refused_with_their_names() {
        assertThatThrownBy(() -> new OfferRules(Map.of("visit", "npss", "other", "nps")))
                .hasMessageContaining("npss").hasMessageContaining("visit");
        assertThatThrownBy(() -> new OfferRules(Map.of("visit", "nps"))).hasMessageContaining("other");
    }
}
