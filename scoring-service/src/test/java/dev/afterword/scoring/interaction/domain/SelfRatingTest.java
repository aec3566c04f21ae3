package dev.afterword.scoring.interaction.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;

import org.junit.jupiter.api.Test;

class SelfRatingTest {

    @Test
    void a_rating_off_the_scale_is_refused_whoever_gave_it() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SelfRating(50, Map.of(), 1)).withMessageContaining("overall");
        assertThatIllegalArgumentException().isThrownBy(() -> new SelfRating(5, Map.of("polite", 0), 1))
                .withMessageContaining("polite");
        assertThatIllegalArgumentException().isThrownBy(() -> new RatingPair(5, 6));
        assertThat(new SelfRating(1, Map.of("polite", 5), 1).overall()).isEqualTo(1);
    }

    @Test
    void of_two_surveys_the_same_one_counts_whichever_was_heard_first() {
        var one = new InvitationRecord("csat/1", null, null, false);
        var other = new InvitationRecord("nps/2", null, null, true);
        assertThat(one.and(other)).isEqualTo(other.and(one));
        assertThat(InvitationRecord.NONE.and(other)).isEqualTo(other);
    }
}
