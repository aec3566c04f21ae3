package dev.afterword.scoring.secondchance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
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
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Following only the neighbours of what changed gives what going through the whole history gives. */
class NeighbourhoodPropertyTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    /** Responses come, are revised, lose every score and gain one again, alone or two at once. */
    @Property
    void the_order_in_which_responses_become_known_and_change_makes_no_difference(
            @ForAll("history") List<RatedResponse> history, @ForAll Random random) {
        var told = new ArrayList<Change>();
        history.forEach(response -> {
            told.add(new Change(response, true));
            if (random.nextInt(3) == 0) {
                told.add(new Change(response, false));
            }
            if (random.nextInt(3) == 0) {
                told.add(new Change(new RatedResponse(response.responseId(), response.occurredAt(), response.slice(),
                        random.nextBoolean() ? Map.of(Metric.NPS, random.nextInt(11))
                                : Map.of(Metric.POLITE, 1 + random.nextInt(5))),
                        true));
            }
        });
        Collections.shuffle(told, random);
        var known = new ArrayList<RatedResponse>();
        var counted = new HashMap<UUID, Integer>();
        for (int from = 0; from < told.size();) {
            int to = Math.min(told.size(), from + 1 + random.nextInt(2));
            var together = told.subList(from, to);
            together.forEach(change -> change.on(known));
            together.forEach(change -> follow(known, change.response(), counted));
            from = to;
        }
        assertThat(counted).isEqualTo(whole(known));
    }

    /** Were moods only chance, those who came back would be as happy as by regression to the mean alone: fans and others. */
    @Example
    void were_moods_only_chance_the_baseline_is_what_came_of_it_in_each_half() {
        var random = new Random(7);
        int[][] next = new int[2][2];
        int[][] previous = new int[2][2];
        for (int customer = 0; customer < 20_000; customer++) {
            var history = new ArrayList<RatedResponse>();
            for (int day = 0; day < 8; day++) {
                history.add(new RatedResponse(new UUID(customer, day), BEGIN.plus(Duration.ofDays(day)),
                        Slice.at("checkout", LocalDate.EPOCH), Map.of(Metric.NPS, random.nextInt(10) < 6 ? 9 : 0)));
            }
            for (int place = 0; place < history.size(); place++) {
                if (history.get(place).mood() == Mood.UNHAPPY) {
                    var chance = SecondChance.of(history, place);
                    count(next[chance.fanBefore() ? 1 : 0], chance.next());
                    count(previous[chance.fanAfter() ? 1 : 0], chance.previous());
                }
            }
        }
        for (int half = 0; half < 2; half++) {
            double came = (double) next[half][0] / next[half][1];
            assertThat(came).isEqualTo(0.6, within(0.02));
            assertThat((double) previous[half][0] / previous[half][1]).isEqualTo(came, within(0.02));
        }
    }

    @Example
    void a_response_without_an_overall_rating_does_not_end_a_fans_row() {
        var history = List.of(rated(1, Map.of(Metric.NPS, 9)), rated(2, Map.of(Metric.NPS, 10)),
                rated(3, Map.of(Metric.POLITE, 3)), rated(4, Map.of(Metric.NPS, 0)), rated(5, Map.of(Metric.POLITE, 2)),
                rated(6, Map.of(Metric.CSAT, 5)), rated(7, Map.of(Metric.CSAT, 4)));
        assertThat(SecondChance.of(history, 3).fanBefore()).isTrue();
        assertThat(SecondChance.of(history, 3).fanAfter()).isFalse();
    }

    private static RatedResponse rated(int day, Map<Metric, Integer> scores) {
        return new RatedResponse(new UUID(0, day), BEGIN.plus(Duration.ofDays(day)), Slice.at("checkout", LocalDate.EPOCH),
                scores);
    }

    private static void count(int[] happyOfAll, SecondChance.Neighbour neighbour) {
        if (neighbour != SecondChance.Neighbour.NONE) {
            happyOfAll[0] += neighbour == SecondChance.Neighbour.HAPPY ? 1 : 0;
            happyOfAll[1]++;
        }
    }

    private record Change(RatedResponse response, boolean isRated) {

        void on(List<RatedResponse> known) {
            known.removeIf(other -> other.responseId().equals(response.responseId()));
            if (isRated) {
                known.add(response);
            }
            known.sort(Comparator.comparing(RatedResponse::occurredAt)
                    .thenComparing(other -> other.responseId().toString()));
        }
    }

    /** As the service does: it sees {@link Neighbourhood#REACH} before the place, and one more from it on. */
    private static void follow(List<RatedResponse> known, RatedResponse changed, Map<UUID, Integer> counted) {
        var place = new RatedPlace(changed.responseId(), changed.occurredAt());
        int at = (int) known.stream().filter(place::isAfter).count();
        var around = known.subList(Math.max(0, at - Neighbourhood.REACH),
                Math.min(known.size(), at + Neighbourhood.REACH + 1));
        Neighbourhood.around(place, around)
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
        return Combinators.combine(Arbitraries.longs(), Arbitraries.integers().between(0, 40),
                Arbitraries.of(Map.of(Metric.NPS, 0), Map.of(Metric.NPS, 8), Map.of(Metric.NPS, 9), Map.of(Metric.NPS, 10),
                        Map.of(Metric.CSAT, 5), Map.of(Metric.POLITE, 1), Map.of(Metric.POLITE, 4)))
                .as((id, month, scores) -> new RatedResponse(new UUID(id, id), BEGIN.plus(Duration.ofDays(30L * month)),
                        Slice.at("checkout", LocalDate.EPOCH), scores))
                .list().ofMaxSize(24).uniqueElements(RatedResponse::responseId);
    }
}
