package dev.afterword.scoring.comment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentimentRulesTest {

    private static final Map<String, Double> WORDS = Map.of("good", 1.9, "great", 3.1, "bad", -2.5, "smart", 1.7, "funny", 1.9,
            "handsome", 2.2, ":)", 2.0);

    private final SentimentRules rules = new SentimentRules(WORDS);

    /** The examples with which VADER's authors show its rules. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VADER is smart, handsome, and funny.       | 0.8316
            VADER is smart, handsome, and funny!       | 0.8439
            VADER is very smart, handsome, and funny.  | 0.8545
            VADER is VERY SMART, handsome, and FUNNY.  | 0.9227
            VADER is VERY SMART, handsome, and FUNNY!!!| 0.9342
            VADER is not smart, handsome, nor funny.   | -0.7424
            """)
    void a_sentence_leans_as_its_authors_say(String sentence, double compound) {
        assertThat(rules.compound(sentence)).isCloseTo(compound, within(0.00005));
    }

    @Test
    void what_comes_after_a_but_weighs_more() {
        assertThat(rules.compound("good but bad")).isLessThan(rules.compound("good and bad"));
    }

    @Test
    void several_sentences_lean_as_they_do_on_average() {
        assertThat(rules.compound("It is good. It is bad."))
                .isCloseTo((rules.compound("It is good.") + rules.compound("It is bad.")) / 2, within(1e-9));
    }

    @Test
    void emoticons_count_and_curly_apostrophes_are_apostrophes() {
        assertThat(rules.compound("fine :)")).isPositive();
        assertThat(rules.compound("it isn’t good")).isNegative();
    }

    @ParameterizedTest
    @CsvSource({ "''", "' '", "table", "'...'", "'\n\n'" })
    void without_a_word_that_carries_a_mood_there_is_none(String text) {
        assertThat(rules.compound(text)).isZero();
    }

    @Test
    void what_leans_less_than_the_threshold_is_neutral() {
        assertThat(Sentiment.of(0.05)).isEqualTo(Sentiment.POSITIVE);
        assertThat(Sentiment.of(0.0499)).isEqualTo(Sentiment.NEUTRAL);
        assertThat(Sentiment.of(-0.05)).isEqualTo(Sentiment.NEGATIVE);
    }
}
