package dev.afterword.feedback.outcome.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;

class OutcomePropertyTest {

    @Property
    void in_any_order_and_with_any_repetition_the_whole_is_the_same(@ForAll("parts") @NotEmpty List<Outcome> parts,
            @ForAll Random random) {
        var again = new ArrayList<>(parts);
        for (Outcome part : parts) {
            for (int times = random.nextInt(3); times > 0; times--) {
                again.add(part);
            }
        }
        Collections.shuffle(again, random);
        assertThat(whole(again)).isEqualTo(whole(parts));
    }

    @Property
    void it_does_not_matter_how_the_parts_are_batched(@ForAll("parts") @NotEmpty List<Outcome> parts, @ForAll Random random) {
        int cut = random.nextInt(parts.size());
        var left = parts.subList(0, cut);
        var right = whole(parts.subList(cut, parts.size()));
        assertThat(left.isEmpty() ? right : whole(left).and(right)).isEqualTo(whole(parts));
    }

    @Property
    void nothing_that_was_told_is_lost(@ForAll("parts") @NotEmpty List<Outcome> parts) {
        var whole = whole(parts);
        assertThat(parts).allSatisfy(part -> assertThat(whole.and(part)).isEqualTo(whole));
        assertThat(whole.answeredAt() != null).isEqualTo(parts.stream().anyMatch(part -> part.answeredAt() != null));
        assertThat(whole.completedAt() != null).isEqualTo(parts.stream().anyMatch(part -> part.completedAt() != null));
    }

    @Provide
    Arbitrary<List<Outcome>> parts() {
        return part().list().ofMaxSize(8);
    }

    private static Arbitrary<Outcome> part() {
        var time = Arbitraries.longs().between(0, 20).map(Instant::ofEpochSecond);
        var word = Arbitraries.of("link", "email", "sms", "Émile", "");
        return Arbitraries.oneOf(
                Combinators.combine(time, word, word).as(Outcome::scheduled),
                word.map(Outcome::suppressed),
                Combinators.combine(time, word).as(Outcome::sent),
                time.map(Outcome::opened),
                Combinators.combine(time, Arbitraries.of(true, false), Arbitraries.integers().between(1, 5))
                        .as(Outcome::answered));
    }

    private static Outcome whole(List<Outcome> parts) {
        return parts.stream().reduce(Outcome::and).orElseThrow();
    }
}
