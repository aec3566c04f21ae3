package dev.afterword.feedback.team.domain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.afterword.messaging.Ids;

class RotaTest {

    private static final LocalDate DAY = LocalDate.parse("2026-08-05");
    private static final TeamMember ADA = member("ada");
    private static final TeamMember BEN = member("ben");
    private static final TeamMember CLEO = member("cleo");

    @Test
    void turns_are_shared_equally() {
        var turns = IntStream.range(0, 30_000)
                .mapToObj(i -> Rota.pick(List.of(ADA, BEN, CLEO), null, DAY, Ids.next()).orElseThrow())
                .collect(groupingBy(member -> member, counting()));
        assertThat(turns).containsOnlyKeys(ADA, BEN, CLEO);
        assertThat(turns.values()).allSatisfy(count -> assertThat(count).isBetween(9_000L, 11_000L));
    }

    @Test
    void the_same_interaction_has_the_same_person_wherever_it_is_asked() {
        var id = Ids.next();
        var first = Rota.pick(List.of(ADA, BEN, CLEO), null, DAY, id);
        assertThat(Rota.pick(List.of(ADA, BEN, CLEO), null, DAY, id)).isEqualTo(first);
    }

    @Test
    void whoever_served_the_customer_answers() {
        assertThat(Rota.pick(List.of(ADA, BEN, CLEO), "ben", DAY, Ids.next())).contains(BEN);
    }

    @Test
    void who_served_but_is_not_on_the_rota_does_not_answer() {
        assertThat(Rota.pick(List.of(ADA), "ben", DAY, Ids.next())).contains(ADA);
    }

    @Test
    void who_is_away_is_not_named_even_if_the_customer_was_served_by_that_person() {
        var away = member("ben", new Away(DAY.minusDays(2), DAY));
        assertThat(Rota.pick(List.of(ADA, away), "ben", DAY, Ids.next())).contains(ADA);
        assertThat(Rota.pick(List.of(ADA, away), "ben", DAY.plusDays(1), Ids.next())).contains(away);
    }

    @Test
    void when_all_are_away_there_is_nobody() {
        assertThat(Rota.pick(List.of(member("ada", new Away(DAY, DAY))), null, DAY, Ids.next())).isEmpty();
        assertThat(Rota.pick(List.of(), null, DAY, Ids.next())).isEmpty();
    }

    private static TeamMember member(String ref, Away... away) {
        return new TeamMember(ref, ref, null, null, null, List.of(away));
    }
}
