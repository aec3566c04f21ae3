package dev.afterword.survey.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void names_are_put_in_as_they_are() {
        assertThat(new Wording("Müller & Söhne $1 \\", "x").fill("Hello {company}.")).isEqualTo("Hello Müller & Söhne $1 \\.");
    }

    @Test
    void a_name_that_looks_like_a_placeholder_stays_a_name() {
        assertThat(new Wording("{touchpoint}", "secret").fill("Hello {company}.")).isEqualTo("Hello {touchpoint}.");
    }

    @Test
    void characters_that_turn_a_sentence_around_are_dropped_from_names() {
        assertThat(new Wording("Ac\u202Eme\u2066", "x").fill("{company}!")).isEqualTo("Ac me!");
    }

    @Test
    void a_name_written_from_right_to_left_is_isolated() {
        assertThat(new Wording("שלום", "x").fill("{company}?")).isEqualTo("\u2068שלום\u2069?");
    }
}
