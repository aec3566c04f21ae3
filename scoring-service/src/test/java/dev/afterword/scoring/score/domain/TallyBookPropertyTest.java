package dev.afterword.scoring.score.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import dev.afterword.scoring.tally.domain.Breakdown;
import dev.afterword.scoring.tally.domain.Slice;
import dev.afterword.scoring.tally.domain.TallyKey;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TallyBookPropertyTest {

    @Property
    void order_repetition_and_batches_make_no_difference(@ForAll("revisions") List<ScoredRevision> revisions,
            @ForAll Random random) {
        var delivered = new ArrayList<>(revisions);
        delivered.addAll(revisions.subList(0, revisions.size() / 2));
        Collections.shuffle(delivered, random);
        assertThat(tallied(delivered, random)).isEqualTo(recounted(revisions));
    }

    @Property
    void subtracting_what_was_added_leaves_nothing(@ForAll("revisions") List<ScoredRevision> revisions,
            @ForAll Random random) {
        var withdrawn = new ArrayList<>(revisions);
        revisions.forEach(revision -> withdrawn.add(new ScoredRevision(
                revision.response(), 99, revision.slice(), Map.of())));
        assertThat(tallied(withdrawn, random)).isEmpty();
    }

    /** As the service does it: batch after batch, each starting from what the responses stand at. */
    private static Map<TallyKey, Long> tallied(List<ScoredRevision> delivered, Random random) {
        var standing = new HashMap<ResponseKey, ScoredRevision>();
        var tallies = new HashMap<TallyKey, Long>();
        for (int from = 0; from < delivered.size();) {
            int to = Math.min(delivered.size(), from + 1 + random.nextInt(5));
            var book = new TallyBook(List.copyOf(standing.values()));
            delivered.subList(from, to).stream().filter(book::take).forEach(r -> standing.put(r.response(), r));
            book.counts().changes().forEach((key, by) -> tallies.merge(key, by, Long::sum));
            from = to;
        }
        tallies.values().removeIf(count -> count == 0);
        return tallies;
    }

    /** Written to be plainly right: of each response the revision with the highest number, each of its values once. */
    private static Map<TallyKey, Long> recounted(List<ScoredRevision> revisions) {
        var tallies = new HashMap<TallyKey, Long>();
        for (ScoredRevision one : revisions) {
            boolean isHighest = revisions.stream()
                    .noneMatch(other -> other.response().equals(one.response()) && other.revision() > one.revision());
            if (isHighest) {
                for (String breakdown : List.of("all", "kind=", "stage=", "agent=" + agentOf(one), "channel=", "segment=",
                        "locale=", "survey_version=")) {
                    one.scores().forEach((metric, value) -> tallies.merge(new TallyKey(one.response().workspace(),
                            metric.wireName(), one.slice().touchpoint(), breakdown, one.slice().day(), value), 1L,
                            Long::sum));
                }
            }
        }
        return tallies;
    }

    private static String agentOf(ScoredRevision revision) {
        return revision.slice().parts().getOrDefault(Breakdown.AGENT, "");
    }

    /** Few responses, so that many revisions meet; one content for each number, as survey-service promises. */
    @Provide
    Arbitrary<List<ScoredRevision>> revisions() {
        var response = Combinators.combine(Arbitraries.longs().between(1, 2), Arbitraries.longs().between(1, 6))
                .as((workspace, id) -> new ResponseKey(new UUID(0, workspace), new UUID(1, id)));
        var scores = Arbitraries.maps(Arbitraries.of(Metric.class), Arbitraries.integers().between(1, 5)).ofMaxSize(3);
        return Combinators.combine(response, Arbitraries.integers().between(1, 6), Arbitraries.of("checkout", "phone"),
                Arbitraries.integers().between(1, 3), Arbitraries.of("7", "8", ""), scores)
                .as((key, number, touchpoint, day, agent, values) -> new ScoredRevision(key, number,
                        Slice.at(touchpoint, LocalDate.of(2026, 3, day)).with(Breakdown.AGENT, agent), values))
                .list().ofMaxSize(40)
                .uniqueElements(revision -> List.of(revision.response(), revision.revision()));
    }
}
