package dev.afterword.scoring.comment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class SentimentRulesPropertyTest {

    private final SentimentRules rules = new SentimentRules(Map.of("good", 1.9, "bad", -2.5, "never", -0.4, ":)", 2.0));

    @Property
    void any_text_leans_between_minus_one_and_one(@ForAll @StringLength(max = 300) String text) {
        assertThat(rules.compound(text)).isBetween(-1.0, 1.0);
    }

    @Property
    void so_does_any_order_of_the_words_that_matter(@ForAll("words") String text) {
        assertThat(rules.compound(text)).isBetween(-1.0, 1.0);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("good", "bad", "GOOD", "not", "never", "so", "without", "doubt", "but", "least", "very", ":)",
                "slightly", "at", "this", "!", "??", ".").list().ofMaxSize(40).map(words -> String.join(" ", words));
    }
}
