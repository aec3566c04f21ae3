package dev.afterword.feedback.person.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlausibleTest {

    @ParameterizedTest
    @ValueSource(strings = { "ada@example.org", "a+b@mail.example.co.uk", "jörg@müller.de", "o'neil@example.com" })
    void addresses_that_people_have_are_plausible(String email) {
        assertThat(Plausible.email(email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "ada", "@example.org", "ada@", "ada@localhost", "ada@@example.org", "ada@example..org",
            "ada@example.org.", "ada lovelace@example.org", "Ada <ada@example.org>", "a@example.org,b@example.org",
            "ada@example.org\r\nBcc: all@example.org" })
    void what_no_mail_could_be_sent_to_is_no_address(String email) {
        assertThat(Plausible.email(email)).isFalse();
    }

    @Test
    void an_address_ends_at_254_characters() {
        assertThat(Plausible.email("a@" + "b".repeat(248) + ".org")).isTrue();
        assertThat(Plausible.email("a@" + "b".repeat(249) + ".org")).isFalse();
    }

    @Test
    void an_address_made_to_stall_the_check_is_answered_at_once() {
        assertThat(Plausible.email("a@" + "b.".repeat(125) + "@")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "de", "pt-BR", "zh-Hant-TW", "de-CH-1996" })
    void well_formed_language_tags_are_locales(String locale) {
        assertThat(Plausible.locale(locale)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "de_DE", "german language", "x", "-de", "1" })
    void other_spellings_are_no_locales(String locale) {
        assertThat(Plausible.locale(locale)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "Europe/Berlin", "America/Argentina/Buenos_Aires", "UTC" })
    void iana_names_are_time_zones(String zone) {
        assertThat(Plausible.timeZone(zone)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Berlin", "+02:00", "europe/berlin", "Mars/Olympus" })
    void offsets_and_inventions_are_no_time_zones(String zone) {
        assertThat(Plausible.timeZone(zone)).isFalse();
    }
}
