package dev.afterword.survey.trigger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import dev.afterword.survey.survey.domain.BuiltInSurveys;

class OfferRulesTest {

    private static final UUID SOME = UUID.fromString("0198c1d5-7e00-7000-8000-00000000aaaa");
    private static final Selection PURCHASES = new Selection(Set.of(), Set.of("purchase"), Set.of(), Set.of(), Map.of(), null);

    private final OfferRules rules = new OfferRules(Map.of("purchase", "csat", "other", "nps"));

    @Test
    void without_a_trigger_the_survey_follows_from_the_kind_of_touchpoint() {
        assertThat(offer(facts("auto", null, "purchase")).survey().key()).isEqualTo("csat");
        assertThat(offer(facts("inline", null, "other")).survey().key()).isEqualTo("nps");
        assertThat(offer(facts("auto", null, "purchase")).channels()).containsExactly(Channel.LINK);
    }

    @Test
    void a_kind_that_is_not_known_here_is_asked_like_other() {
        assertThat(offer(facts("auto", null, "video_call")).survey().key()).isEqualTo("nps");
    }

    @Test
    void the_caller_may_name_the_survey() {
        assertThat(offer(facts("auto", "all-scores", "purchase"), trigger("a", 1, Selection.ALL, 1)).survey().key())
                .isEqualTo("all-scores");
    }

    @Test
    void a_survey_that_does_not_exist_is_not_asked() {
        assertThat(offer(facts("auto", "nope", "purchase"))).isEqualTo(Offer.suppress("unknown_survey"));
    }

    @Test
    void none_means_none_even_with_a_survey_named_and_a_trigger_that_matches() {
        assertThat(offer(facts("none", "csat", "purchase"), trigger("a", 1, Selection.ALL, 1)))
                .isEqualTo(Offer.suppress("survey_none"));
    }

    @Test
    void the_first_trigger_that_matches_wins_by_priority_and_then_by_key() {
        var decision = rules.decide(facts("auto", null, "visit"),
                List.of(trigger("z", 5, Selection.ALL, 1), trigger("b", 7, Selection.ALL, 1), trigger("a", 7, Selection.ALL, 1),
                        trigger("y", 1, PURCHASES, 1)),
                BuiltInSurveys::latest);
        assertThat(decision.offer().trigger()).isEqualTo("z");
        assertThat(decision.verdicts()).extracting(verdict -> verdict.trigger().key()).containsExactly("y", "z", "a", "b");
        assertThat(decision.verdicts()).extracting(Verdict::because).containsExactly("kind is 'visit', wanted is purchase",
                null, "the trigger z comes before it and matches", "the trigger z comes before it and matches");
    }

    @Test
    void a_trigger_says_which_survey_by_which_way_and_when() {
        var offer = offer(facts("auto", null, "purchase"), trigger("a", 1, PURCHASES, 1));
        assertThat(offer.survey().key()).isEqualTo("ces");
        assertThat(offer.channels()).containsExactly(Channel.EMAIL, Channel.SMS);
        assertThat(offer.timing()).isEqualTo(new Timing.After(Duration.ofHours(2)));
    }

    @Test
    void the_way_that_the_caller_asks_for_goes_before_the_trigger_s() {
        assertThat(offer(facts("sms", null, "purchase"), trigger("a", 1, PURCHASES, 1)).channels())
                .containsExactly(Channel.SMS);
        var inline = offer(facts("inline", null, "purchase"), trigger("a", 1, PURCHASES, 1));
        assertThat(inline.channels()).containsExactly(Channel.INLINE);
        assertThat(inline.timing()).isEqualTo(Timing.IMMEDIATELY);
    }

    @Test
    void who_is_not_in_the_sample_is_not_asked_by_the_default_either() {
        var offer = offer(facts("auto", null, "purchase"), trigger("a", 1, Selection.ALL, 0));
        assertThat(offer.suppressedBecause()).isEqualTo("not_sampled");
        assertThat(offer.trigger()).isEqualTo("a");
        assertThat(offer(facts("auto", "nps", "purchase"), trigger("a", 1, Selection.ALL, 0)).survey().key()).isEqualTo("nps");
    }

    @Test
    void a_selection_tells_the_first_reason_why_it_does_not_match() {
        var facts = new Facts(SOME, "checkout", "purchase", "use", "new", Map.of("plan", "pro"), false, "auto", null);
        assertThat(Selection.ALL.mismatch(facts)).isEmpty();
        assertThat(new Selection(Set.of("checkout", "x"), Set.of("purchase"), Set.of("use"), Set.of("new"),
                Map.of("plan", Set.of("pro", "team")), false).mismatch(facts)).isEmpty();
        assertThat(new Selection(Set.of("x", "a"), Set.of("visit"), Set.of(), Set.of(), Map.of(), null).mismatch(facts))
                .contains("touchpoint is 'checkout', wanted is a or x");
        assertThat(new Selection(Set.of(), Set.of(), Set.of("advocacy"), Set.of(), Map.of(), null).mismatch(facts))
                .contains("journey_stage is 'use', wanted is advocacy");
        assertThat(new Selection(Set.of(), Set.of(), Set.of(), Set.of("vip"), Map.of(), null).mismatch(facts))
                .contains("segment is 'new', wanted is vip");
        assertThat(new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Map.of("city", Set.of("Rom")), null).mismatch(facts))
                .contains("property city is absent, wanted is Rom");
        assertThat(new Selection(Set.of(), Set.of(), Set.of(), Set.of(), Map.of(), true).mismatch(facts))
                .contains("no answer was promised");
    }

    @Test
    void wrong_settings_are_refused_with_their_names() {
        assertThatThrownBy(() -> new OfferRules(Map.of("visit", "npss", "other", "nps")))
                .hasMessageContaining("npss").hasMessageContaining("visit");
        assertThatThrownBy(() -> new OfferRules(Map.of("visit", "nps"))).hasMessageContaining("other");
    }

    private Offer offer(Facts facts, Trigger... triggers) {
        return rules.decide(facts, List.of(triggers), BuiltInSurveys::latest).offer();
    }

    private static Facts facts(String survey, String surveyKey, String kind) {
        return new Facts(SOME, "checkout", kind, "purchase", null, Map.of(), false, survey, surveyKey);
    }

    private static Trigger trigger(String key, int priority, Selection selection, double rate) {
        return new Trigger(key, priority, selection, "ces", List.of(Channel.EMAIL, Channel.SMS),
                new Timing.After(Duration.ofHours(2)), new Sampling(rate));
    }
}
