package dev.afterword.survey.delivery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

class SmsTextTest {

    private static final String LINK = "https://s.example.org/s/" + "A".repeat(36);
    private static final UnaryOperator<String> ENGLISH = company -> company + ": how did we do?";
    private static final UnaryOperator<String> JAPANESE = company -> company + "：ご感想は？";

    @Test
    void words_and_link_stand_beside_each_other() {
        assertThat(SmsText.of(ENGLISH, "Acme", LINK)).isEqualTo("Acme: how did we do? " + LINK);
    }

    @Test
    void a_long_name_is_shortened_never_the_link() {
        var text = SmsText.of(ENGLISH, "The Very Long Named Company of Harbours and Outfitters ".repeat(4), LINK);
        assertThat(text).startsWith("The Very Long").endsWith(LINK).hasSizeLessThanOrEqualTo(160).contains(".: how did we do?");
    }

    @Test
    void one_character_outside_the_alphabet_leaves_seventy() {
        assertThat(SmsText.fits("a".repeat(160))).isTrue();
        assertThat(SmsText.fits("a".repeat(161))).isFalse();
        assertThat(SmsText.fits("€".repeat(80))).isTrue();
        assertThat(SmsText.fits("€".repeat(81))).isFalse();
        assertThat(SmsText.fits("日".repeat(70))).isTrue();
        assertThat(SmsText.fits("日" + "a".repeat(70))).isFalse();
        assertThat(SmsText.of(JAPANESE, "株式会社", LINK)).endsWith(LINK).matches(SmsText::fits);
    }

    @Test
    void a_link_that_is_too_long_by_itself_goes_alone() {
        assertThat(SmsText.of(ENGLISH, "Acme", "x".repeat(200))).isEqualTo("x".repeat(200));
    }

    @Property
    void whatever_the_name_the_link_is_whole_and_it_is_one_segment(@ForAll @StringLength(max = 300) String company) {
        assertThat(SmsText.of(ENGLISH, company, LINK)).endsWith(LINK).matches(SmsText::fits);
    }

    @Test
    void pauses_grow_and_end() {
        assertThat(RetryPause.after(1)).contains(Duration.ofMinutes(1));
        assertThat(RetryPause.after(2)).contains(Duration.ofMinutes(4));
        assertThat(RetryPause.after(7)).contains(Duration.ofHours(6));
        assertThat(RetryPause.after(8)).isEmpty();
    }
}
