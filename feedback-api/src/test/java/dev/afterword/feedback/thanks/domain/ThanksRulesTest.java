package dev.afterword.feedback.thanks.domain;

import static dev.afterword.feedback.interaction.domain.PromiseState.BROKEN;
import static dev.afterword.feedback.interaction.domain.PromiseState.KEPT;
import static dev.afterword.feedback.interaction.domain.PromiseState.KEPT_LATE;
import static dev.afterword.feedback.interaction.domain.PromiseState.OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.afterword.feedback.interaction.domain.Person;
import dev.afterword.feedback.interaction.domain.Promise;
import dev.afterword.feedback.interaction.domain.PromiseState;
import dev.afterword.feedback.interaction.domain.SurveyChoice;
import dev.afterword.feedback.outcome.domain.InvitationState;

class ThanksRulesTest {

    private static final Instant DUE = Instant.parse("2026-11-24T10:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "de    | fr            | de",
            "de    | de-AT         | de-AT", // the region that the browser adds
            "de-CH | de-AT         | de-CH",
            "en    | de-DE, en-GB;q=0.5 | en-GB",
            "sv    | fr;q=0.4, it  | it",
            "-     | tr-TR,tr;q=0.9,en;q=0.8 | tr-TR",
            "-     | xx, *         | en",
            "-     | de;q=0        | en",
            "-     | -             | en",
            "-     | ;;;=\u0000    | en",
            "iw-!! | AR            | ar" })
    void the_customers_language_comes_before_the_browsers(String customer, String browser, String chosen) {
        assertThat(Language.choose(customer, browser).toLanguageTag()).isEqualTo(chosen);
    }

    @Test
    void a_header_of_any_length_is_borne() {
        assertThat(Language.choose(null, "de," + "a,".repeat(100_000))).isEqualTo(Locale.ENGLISH);
    }

    @Test
    void only_arabic_runs_from_right_to_left() {
        assertThat(Language.values()).allSatisfy(language -> assertThat(language.direction())
                .isEqualTo(language == Language.AR ? "rtl" : "ltr"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Ada Lovelace     | en | Ada",
            " Anne-Marie  Dupont | fr | Anne-Marie",
            "Grace            | en | Grace",
            "Dr. Weber        | de | Dr. Weber",
            "Prof. Dr. Weber  | de | Prof. Dr. Weber",
            "Frau Weber       | de | Frau Weber",
            "J. R. Hartley    | en | J. R. Hartley",
            "J Hartley        | en | J Hartley",
            "Lovelace, Ada    | en | Lovelace, Ada",
            "田中 花子        | ja | 田中 花子" })
    void a_person_is_called_by_the_first_name_where_that_is_clear(String name, String language, String called) {
        assertThat(FirstName.of(name, Locale.forLanguageTag(language))).isEqualTo(called);
    }

    @ParameterizedTest
    @CsvSource({ "Ada Lovelace, AL", "ada, A", "Jean-Luc van der Berg, JB", "(Bo) Ek, BE", "42, ''", "𐐨x, 𐐀" })
    void initials_stand_in_for_a_portrait(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }

    @Test
    void a_promise_is_broken_from_the_moment_its_time_has_passed() {
        assertThat(PromiseNow.of(promise(OPEN), DUE)).isEqualTo(OPEN);
        assertThat(PromiseNow.of(promise(OPEN), DUE.plusNanos(1))).isEqualTo(BROKEN);
        assertThat(PromiseNow.of(promise(KEPT), DUE.plusSeconds(1))).isEqualTo(KEPT);
        assertThat(PromiseNow.of(promise(KEPT_LATE), DUE.plusSeconds(1))).isEqualTo(KEPT_LATE);
        assertThat(PromiseNow.of(promise(BROKEN), DUE.minusSeconds(1))).isEqualTo(BROKEN);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "NONE,   -,          -,      NOWHERE",
            "AUTO,   -,          -,      BEHIND_A_LINK",
            "EMAIL,  SENT,       email,  BEHIND_A_LINK",
            "AUTO,   SCHEDULED,  inline, ON_THE_PAGE",
            "INLINE, -,          -,      ON_THE_PAGE",
            "INLINE, SUPPRESSED, -,      NOWHERE",
            "INLINE, ANSWERED,   inline, ON_THE_PAGE",
            "EMAIL,  ANSWERED,   email,  NOWHERE" })
    void one_question_is_shown_where_it_makes_sense(SurveyChoice choice, InvitationState state, String channel,
            SurveyPlace place) {
        assertThat(SurveyPlace.of(choice, state, channel)).isEqualTo(place);
    }

    private static Promise promise(PromiseState state) {
        return new Promise(new Person(null, "Ada", null, null, null), DUE, state, null);
    }
}
