package dev.afterword.scoring.score;

import static dev.afterword.scoring.ResponseEvents.events;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.afterword.scoring.RandomRevisions;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

/** What the property tests of the domain show, shown once more with PostgreSQL in between. */
@QuarkusTest
class ManyRevisionsTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    StoredRows stored;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
    void order_repetition_and_batches_make_no_difference(long seed) {
        var revisions = new RandomRevisions(seed).of(workspace, 60);
        scoreInBatches(shuffledWithRepetitions(revisions, seed), new Random(seed));
        assertThat(stored.tallies(workspace)).isEqualTo(RandomRevisions.recount(revisions))
                .isEqualTo(stored.recount(workspace));
        assertToldOnce();
    }

    @Test
    void two_threads_may_score_overlapping_batches_at_once() throws Exception {
        var revisions = new RandomRevisions(42).of(workspace, 400);
        var threads = Executors.newFixedThreadPool(4);
        try {
            var runs = new ArrayList<CompletableFuture<Void>>();
            for (int thread = 0; thread < 4; thread++) {
                long seed = thread;
                runs.add(CompletableFuture.runAsync(
                        () -> scoreInBatches(shuffledWithRepetitions(revisions, seed), new Random(seed)), threads));
            }
            CompletableFuture.allOf(runs.toArray(CompletableFuture[]::new)).get(2, TimeUnit.MINUTES);
        } finally {
            threads.shutdownNow();
        }
        assertThat(stored.tallies(workspace)).isEqualTo(RandomRevisions.recount(revisions))
                .isEqualTo(stored.recount(workspace));
        assertToldOnce();
    }

    private void scoreInBatches(List<ResponseEvents> delivered, Random random) {
        for (int from = 0; from < delivered.size();) {
            int to = Math.min(delivered.size(), from + 1 + random.nextInt(60));
            scoreResponses.score(events(delivered.subList(from, to)));
            from = to;
        }
    }

    private static List<ResponseEvents> shuffledWithRepetitions(List<ResponseEvents> revisions, long seed) {
        var random = new Random(seed);
        var delivered = new ArrayList<>(revisions);
        revisions.stream().filter(revision -> random.nextInt(4) == 0).forEach(delivered::add);
        Collections.shuffle(delivered, random);
        return delivered;
    }

    /** No revision twice, and of each response the numbers only rise: nobody downstream hears an old state last. */
    private void assertToldOnce() {
        var last = new HashMap<UUID, Integer>();
        stored.events(workspace).forEach(event -> {
            int before = last.getOrDefault(event.data().responseId(), 0);
            assertThat(event.data().revision()).isGreaterThan(before);
            last.put(event.data().responseId(), event.data().revision());
        });
        assertThat(last).hasSize((int) stored.responses(workspace));
    }
}
