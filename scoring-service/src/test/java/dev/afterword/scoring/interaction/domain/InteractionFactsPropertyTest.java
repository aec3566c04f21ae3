package dev.afterword.scoring.interaction.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import dev.afterword.scoring.tally.domain.Counts;
import dev.afterword.scoring.tally.domain.Slice;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Facts about one interaction come in any order, in any batches, and again. */
class InteractionFactsPropertyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final UUID WORKSPACE = new UUID(0, 1);

    @Property
    void order_repetition_and_batches_make_no_difference(@ForAll("facts") List<InteractionFacts> facts,
            @ForAll Random random) {
        var delivered = new ArrayList<>(facts);
        delivered.addAll(facts.subList(0, facts.size() / 2));
        Collections.shuffle(delivered, random);
        assertThat(inBatches(delivered, random)).isEqualTo(oneByOne(facts));
    }

    @Property
    void subtracting_what_was_added_leaves_nothing(@ForAll("facts") List<InteractionFacts> facts) {
        var counts = new Counts();
        var before = known(InteractionFacts.SERVED);
        counts.replace(WORKSPACE, List.of(), before.contributions());
        for (var fact : facts) {
            var now = before.and(fact);
            counts.replace(WORKSPACE, before.contributions(), now.contributions());
            before = now;
        }
        var anonymous = before.withoutCustomer();
        counts.replace(WORKSPACE, before.contributions(), anonymous.contributions());
        counts.replace(WORKSPACE, anonymous.contributions(), List.of());
        assertThat(counts.changes()).isEmpty();
    }

    @Property
    void to_be_told_that_somebody_who_answered_has_opened_changes_nothing(@ForAll("facts") List<InteractionFacts> facts) {
        var answered = oneByOne(facts).and(InteractionFacts.answered(
                new Said(new UUID(1, 1), 1, DAY, "csat/1", Map.of("csat", 1), true)));
        assertThat(answered.and(InteractionFacts.invited(InvitationRecord.OPENED))).isEqualTo(answered);
    }

    private static KnownInteraction inBatches(List<InteractionFacts> delivered, Random random) {
        var known = known(InteractionFacts.SERVED);
        for (int from = 0; from < delivered.size();) {
            int to = Math.min(delivered.size(), from + 1 + random.nextInt(4));
            known = known.and(delivered.subList(from, to).stream().reduce(InteractionFacts::and).orElseThrow());
            from = to;
        }
        return known;
    }

    private static KnownInteraction oneByOne(List<InteractionFacts> facts) {
        return known(facts.stream().reduce(InteractionFacts.SERVED, InteractionFacts::and));
    }

    private static KnownInteraction known(InteractionFacts facts) {
        return new KnownInteraction(new InteractionKey(WORKSPACE, new UUID(0, 2)), Slice.at("checkout", DAY), "kim", facts);
    }

    /** Of each revision there is one content, as the services that tell of them promise. */
    @Provide
    Arbitrary<List<InteractionFacts>> facts() {
        var days = Arbitraries.integers().between(0, 9).map(DAY::plusDays);
        var said = Combinators.combine(Arbitraries.integers().between(1, 2), Arbitraries.integers().between(1, 4))
                .as((response, revision) -> InteractionFacts.answered(new Said(new UUID(1, response), revision,
                        DAY.plusDays(revision), "csat/1", Map.of("csat", revision, "polite", response),
                        revision == 3 ? null : revision % 2 == 0)));
        var promised = Arbitraries.integers().between(1, 3).map(revision -> InteractionFacts.promised(
                new PromiseRecord(List.of("kept", "broken", "kept_late").get(revision - 1), "ida", revision)));
        var rated = Arbitraries.integers().between(1, 3).map(revision -> InteractionFacts.selfRated(
                new SelfRating(revision, Map.of("polite", 6 - revision), revision)));
        var shown = Combinators.combine(days, Arbitraries.of(true, false)).as((day, isShown) -> InteractionFacts.invited(
                new InvitationRecord("csat/1", isShown ? day : null, isShown ? null : day, false)));
        var opened = Arbitraries.just(InteractionFacts.invited(InvitationRecord.OPENED));
        return Arbitraries.oneOf(said, promised, rated, shown, opened, Arbitraries.just(InteractionFacts.SERVED))
                .list().ofMinSize(1).ofMaxSize(15);
    }
}
