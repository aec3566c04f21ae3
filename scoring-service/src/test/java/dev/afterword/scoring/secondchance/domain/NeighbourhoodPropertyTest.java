package dev.afterword.scoring.secondchance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.scoring.score.domain.Mood;
import dev.afterword.scoring.tally.domain.Slice;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Following only the neighbours of what changed gives what going through the whole history gives. */
class NeighbourhoodPropertyTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @Property
    void the_order_in_which_responses_become_known_makes_no_difference(@ForAll("history") List<RatedResponse> history,
            @ForAll Random random) {
        var told = new ArrayList<>(history);
        Collections.shuffle(told, random);
        var known = new ArrayList<RatedResponse>();
        var counted = new HashMap<UUID, Integer>();
        for (var response : told) {
            known.add(response);
            known.sort(java.util.Comparator.comparing(RatedResponse::occurredAt));
            follow(known, response, counted);
        }
        assertThat(counted).isEqualTo(whole(known));
    }

    /** As the service does: it sees three on each side. */
    private static void follow(List<RatedResponse> known, RatedResponse changed, Map<UUID, Integer> counted) {
        int at = known.indexOf(changed);
        var around = known.subList(Math.max(0, at - Neighbourhood.REACH),
                Math.min(known.size(), at + Neighbourhood.REACH + 1));
        Neighbourhood.around(new RatedPlace(changed.responseId(), changed.occurredAt()), around)
                .forEach((response, chance) -> {
                    counted.remove(response);
                    chance.ifPresent(one -> counted.put(response, one.chance().code()));
                });
    }

    private static Map<UUID, Integer> whole(List<RatedResponse> history) {
        var counted = new HashMap<UUID, Integer>();
        for (int i = 0; i < history.size(); i++) {
            if (Mood.of(history.get(i).scores()).equals(Optional.of(Mood.UNHAPPY))) {
                counted.put(history.get(i).responseId(), SecondChance.of(history, i).code());
            }
        }
        return counted;
    }

    @Provide
    Arbitrary<List<RatedResponse>> history() {
        return Combinators.combine(Arbitraries.integers().between(0, 1_000), Arbitraries.of(0, 3, 8, 9, 10))
                .as((day, nps) -> new RatedResponse(new UUID(0, day), BEGIN.plus(Duration.ofDays(day)),
                        Slice.at("checkout", LocalDate.EPOCH), Map.of(Metric.NPS, nps)))
                .list().ofMaxSize(12).uniqueElements(RatedResponse::responseId);
    }
}
