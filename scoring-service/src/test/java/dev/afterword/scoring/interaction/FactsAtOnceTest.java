package dev.afterword.scoring.interaction;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.afterword.messaging.Causes;
import dev.afterword.scoring.Groups;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.fact.TakeFacts;
import dev.afterword.scoring.report.RandomWorld;
import dev.afterword.scoring.score.ScoreResponses;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class FactsAtOnceTest {

    private static final int PODS = 4;
    private static final int TOGETHER = 20;

    @Inject
    TakeFacts takeFacts;

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    StoredRows stored;

    @Test
    void facts_that_several_pods_learn_at_the_same_instant_are_counted_as_if_they_came_one_by_one() throws Exception {
        var alone = UUID.randomUUID();
        var world = new RandomWorld(alone, 11, 60);
        world.facts.forEach(fact -> takeFacts.take(List.of(fact)));
        world.revisions.forEach(revision -> scoreResponses.score(List.of(revision)));

        var crowded = UUID.randomUUID();
        var sameWorld = new RandomWorld(crowded, 11, 60);
        var scoring = CompletableFuture.runAsync(() -> inGroups(sameWorld.revisions, scoreResponses::score));
        var learning = IntStream.range(0, PODS).mapToObj(pod -> CompletableFuture.runAsync(
                () -> inGroups(RandomWorld.delivered(sameWorld.facts, pod), takeFacts::take))).toList();
        for (var pod : learning) {
            pod.get(120, SECONDS);
        }
        scoring.get(120, SECONDS);

        assertThat(stored.everyTally(crowded)).isNotEmpty().isEqualTo(stored.everyTally(alone));
    }

    /** As a consumer does: what fails for a passing cause, like a deadlock, is taken in again. */
    private static <E> void inGroups(List<E> events, Consumer<List<E>> takeIn) {
        for (var group : Groups.of(events, TOGETHER)) {
            for (boolean done = false; !done;) {
                try {
                    takeIn.accept(group);
                    done = true;
                } catch (RuntimeException e) {
                    assertThat(e).matches(Causes::isPassing);
                }
            }
        }
    }
}
