package dev.afterword.scoring.recovery;

import static dev.afterword.scoring.ResponseEvents.events;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.Test;

import dev.afterword.contracts.RecoveryChanged;
import dev.afterword.contracts.StandingChanged;
import dev.afterword.scoring.ResponseEvents;
import dev.afterword.scoring.StoredRows;
import dev.afterword.scoring.score.ScoreResponses;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class RecoveriesAtOnceTest {

    private final UUID workspace = UUID.randomUUID();

    @Inject
    ScoreResponses scoreResponses;

    @Inject
    EscalateRecoveries escalateRecoveries;

    @Inject
    StoredRows stored;

    @Test
    void two_bad_responses_of_one_customer_at_the_same_instant_open_one_recovery() {
        for (int round = 0; round < 10; round++) {
            String customer = "c" + round;
            atOnce(() -> score(ResponseEvents.in(workspace).of(customer).with("csat", 1)),
                    () -> score(ResponseEvents.in(workspace).of(customer).with("nps", 0)));
        }
        assertThat(stored.told(workspace, RecoveryChanged.class)).filteredOn(event -> event.change().equals("opened"))
                .hasSize(10);
        assertThat(stored.told(workspace, RecoveryChanged.class)).filteredOn(event -> event.change().equals("updated"))
                .hasSize(10);
        assertThat(stored.told(workspace, StandingChanged.class)).hasSize(10);
        assertThat(stored.responses(workspace)).isEqualTo(20);
    }

    @Test
    void what_is_overdue_is_told_of_once_however_many_look() {
        for (int i = 0; i < 20; i++) {
            score(ResponseEvents.in(workspace).of("c" + i).with("csat", 1));
        }
        stored.execute("update recovery set due_at = now() - interval '1 minute' where workspace = ?", workspace);
        atOnce(escalateRecoveries::escalateSome, escalateRecoveries::escalateSome, escalateRecoveries::escalateSome);
        var escalated = stored.told(workspace, RecoveryChanged.class).stream()
                .filter(event -> event.type().equals("recovery.escalated.v1")).toList();
        assertThat(escalated).hasSize(20).extracting(RecoveryChanged::recoveryId).doesNotHaveDuplicates();
        assertThat(escalated.get(0).standing().after()).isEqualTo("at_risk");
        assertThat(escalated.get(0).dueAt()).isBefore(Instant.now());
    }

    private void score(ResponseEvents response) {
        scoreResponses.score(events(List.of(response)));
    }

    private static void atOnce(Runnable... tasks) {
        var start = new CountDownLatch(1);
        var running = new ArrayList<CompletableFuture<Void>>();
        for (var task : tasks) {
            running.add(CompletableFuture.runAsync(() -> {
                try {
                    start.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                task.run();
            }));
        }
        start.countDown();
        running.forEach(one -> one.orTimeout(60, SECONDS).join());
    }
}
