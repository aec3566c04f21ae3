package dev.afterword.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RelayTurnsTest {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    @Test
    void what_was_left_behind_is_looked_for_at_once() throws Exception {
        new RelayTurns(FOR_EVER, FOR_EVER).await();
    }

    @Test
    void after_a_full_batch_nobody_waits() throws Exception {
        var turns = new RelayTurns(FOR_EVER, FOR_EVER);
        turns.await();
        turns.more();
        turns.await();
    }

    @Test
    void after_a_full_batch_who_waits_for_news_begins_at_once() throws Exception {
        var turns = new RelayTurns(Duration.ZERO, FOR_EVER);
        turns.await();
        var other = waiting(turns);
        turns.more();
        other.begun.await();
    }

    @Test
    void two_that_have_full_batches_never_wait() throws Exception {
        var turns = new RelayTurns(FOR_EVER, FOR_EVER);
        var batches = new CountDownLatch(1_000);
        for (int i = 0; i < 2; i++) {
            started(() -> {
                while (batches.getCount() > 0) {
                    turns.await();
                    batches.countDown();
                    turns.more();
                }
                return null;
            });
        }
        batches.await();
    }

    @Test
    void without_news_one_looks_now_and_then() throws Exception {
        var turns = new RelayTurns(Duration.ZERO, Duration.ofMillis(1));
        turns.await();
        turns.await();
    }

    @Test
    void one_piece_of_news_begins_one_batch_while_another_is_under_way() throws Exception {
        var turns = new RelayTurns(Duration.ZERO, FOR_EVER);
        turns.await();
        var first = waiting(turns);
        var second = waiting(turns);
        turns.wake();
        await().until(() -> first.begun.getCount() + second.begun.getCount() == 1);
        var left = first.begun.getCount() == 1 ? first : second;
        await().until(() -> left.thread.getState() == Thread.State.TIMED_WAITING);
        turns.wake();
        left.begun.await();
    }

    @Test
    void who_is_to_stop_does_not_wait_for_news() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> new RelayTurns(Duration.ZERO, FOR_EVER).await()).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    private static Waiting waiting(RelayTurns turns) {
        var begun = new CountDownLatch(1);
        var thread = started(() -> {
            turns.await();
            begun.countDown();
            return null;
        });
        await().until(() -> thread.getState() == Thread.State.TIMED_WAITING || thread.getState() == Thread.State.WAITING);
        return new Waiting(thread, begun);
    }

    private static Thread started(Callable<Void> work) {
        var thread = new Thread(new FutureTask<>(work));
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private record Waiting(Thread thread, CountDownLatch begun) {
    }
}
