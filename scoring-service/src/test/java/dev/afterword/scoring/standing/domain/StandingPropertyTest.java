package dev.afterword.scoring.standing.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

import dev.afterword.scoring.score.domain.Metric;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class StandingPropertyTest {

    @Property
    void the_order_in_which_responses_came_makes_no_difference(
            @ForAll @Size(max = 8) List<@IntRange(max = 10) Integer> nps, @ForAll boolean open, @ForAll Random random) {
        var responses = rated(nps);
        var shuffled = new ArrayList<>(responses);
        Collections.shuffle(shuffled, random);
        assertThat(Standing.of(shuffled, open)).isEqualTo(Standing.of(responses, open));
    }

    @Property
    void an_open_recovery_is_always_a_risk_and_never_loved(@ForAll @Size(max = 8) List<@IntRange(max = 10) Integer> nps) {
        assertThat(Standing.of(rated(nps), true)).isEqualTo(Standing.AT_RISK);
    }

    private static List<Rated> rated(List<Integer> nps) {
        return IntStream.range(0, nps.size())
                // Several at the same second: the id decides.
                .mapToObj(i -> new Rated(Instant.ofEpochSecond(i / 2), new UUID(0, i), Map.of(Metric.NPS, nps.get(i))))
                .toList();
    }
}
