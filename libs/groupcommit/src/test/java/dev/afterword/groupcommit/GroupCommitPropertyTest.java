package dev.afterword.groupcommit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class GroupCommitPropertyTest {

    @Property(tries = 200)
    void every_item_gets_one_result_its_own_and_is_written_once_or_not_at_all(
            @ForAll @Size(min = 1, max = 300) Set<@IntRange(max = 10_000) Integer> items,
            @ForAll @IntRange(min = 1, max = 40) int together,
            @ForAll @IntRange(min = 1, max = 3) int writers,
            @ForAll @IntRange(max = 5) int apartMillis,
            @ForAll @IntRange(min = 1, max = 50) int enough,
            @ForAll @IntRange(min = 2, max = 12) int everyBad) throws Exception {
        var ledger = new Ledger(item -> item % everyBad == 0);
        Map<Integer, String> outcomes = Collections.synchronizedMap(new TreeMap<>());
        var answered = new LinkedHashMap<Integer, CompletableFuture<Void>>();
        try (var commit = new GroupCommit<>("test", new GroupSize(300, together, writers),
                new Pace(Duration.ofMillis(apartMillis), enough), ledger::commit, fault -> false,
                size -> {
                })) {
            for (int item : items) {
                answered.put(item, commit.submit(item).handle((result, fault) -> {
                    String before = outcomes.put(item, fault == null ? result : "bad");
                    return before == null ? null : fail("two results for " + item);
                }).toCompletableFuture().thenApply(nothing -> null));
            }
            CompletableFuture.allOf(answered.values().toArray(CompletableFuture[]::new)).get(30, SECONDS);
        }
        assertThat(outcomes).isEqualTo(items.stream()
                .collect(toMap(item -> item, item -> item % everyBad == 0 ? "bad" : "result of " + item)));
        assertThat(ledger.entries()).isEqualTo(items.stream().filter(item -> item % everyBad != 0)
                .collect(toMap(item -> item, item -> 1)));
        assertThat(ledger.batchSizes()).allMatch(size -> size >= 1 && size <= together);
    }

    @Property(tries = 30)
    void closing_while_others_submit_leaves_nobody_without_a_result(@ForAll @IntRange(min = 0, max = 400) int closeAfter)
            throws Exception {
        var ledger = new Ledger(item -> false);
        var commit = new GroupCommit<>("test", new GroupSize(1000, 16, 2), Pace.AT_ONCE, ledger::commit, fault -> false,
                size -> {
                });
        Map<Integer, CompletableFuture<String>> accepted = new TreeMap<>();
        var closer = Executors.newSingleThreadExecutor();
        try {
            for (int item = 0; item < 500; item++) {
                if (item == closeAfter) {
                    closer.submit(commit::close);
                }
                try {
                    accepted.put(item, commit.submit(item).toCompletableFuture());
                } catch (RejectedExecutionException refused) {
                    // not accepted: nothing is owed to it
                }
            }
            closer.shutdown();
            assertThat(closer.awaitTermination(30, SECONDS)).isTrue();
        } finally {
            closer.shutdownNow();
        }
        for (var entry : accepted.entrySet()) {
            assertThat(entry.getValue().get(30, SECONDS)).isEqualTo("result of " + entry.getKey());
        }
        assertThat(ledger.entries()).containsOnlyKeys(accepted.keySet());
    }

    private static Void fail(String what) {
        throw new CompletionException(new AssertionError(what));
    }
}
