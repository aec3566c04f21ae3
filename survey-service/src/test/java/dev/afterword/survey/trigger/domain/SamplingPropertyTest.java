package dev.afterword.survey.trigger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class SamplingPropertyTest {

    @Property(tries = 200)
    void the_same_interaction_is_decided_the_same_however_often(@ForAll long high, @ForAll long low,
            @ForAll @DoubleRange(min = 0, max = 1) double rate) {
        var id = new UUID(high, low);
        assertThat(new Sampling(rate).includes(id, "a")).isEqualTo(new Sampling(rate).includes(id, "a"));
    }

    @Property(tries = 200)
    void whoever_is_in_stays_in_when_the_rate_rises(@ForAll long high, @ForAll long low,
            @ForAll @DoubleRange(min = 0, max = 1) double one, @ForAll @DoubleRange(min = 0, max = 1) double other) {
        var id = new UUID(high, low);
        if (new Sampling(Math.min(one, other)).includes(id, "a")) {
            assertThat(new Sampling(Math.max(one, other)).includes(id, "a")).isTrue();
        }
    }

    @Property(tries = 200)
    void all_are_in_at_1_and_nobody_at_0(@ForAll long high, @ForAll long low) {
        assertThat(Sampling.EVERYBODY.includes(new UUID(high, low), "a")).isTrue();
        assertThat(new Sampling(0).includes(new UUID(high, low), "a")).isFalse();
    }

    /** Ten thousand ids of a fixed seed: five standard deviations are 2.5 %. */
    @Example
    void the_share_is_about_the_rate_and_triggers_draw_apart() {
        var random = new Random(4);
        var ids = IntStream.range(0, 10_000).mapToObj(i -> new UUID(random.nextLong(), random.nextLong())).toList();
        var third = new Sampling(0.3);
        assertThat(ids.stream().filter(id -> third.includes(id, "a")).count()).isBetween(2_750L, 3_250L);
        assertThat(ids.stream().filter(id -> third.includes(id, "a") && third.includes(id, "b")).count())
                .isBetween(750L, 1_050L);
    }

    @Example
    void a_rate_that_is_no_share_is_refused() {
        for (double rate : new double[] { -0.1, 1.1, Double.NaN }) {
            assertThatThrownBy(() -> new Sampling(rate)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
