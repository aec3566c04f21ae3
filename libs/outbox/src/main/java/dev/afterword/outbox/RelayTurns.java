package dev.afterword.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * When the next batch may begin, and by which thread: one of them waits for news while the others wait for the broker's
 * confirms.
 * So events need not wait until the batch before them is confirmed, and all that follow each other closely still leave
 * together.
 */
final class RelayTurns {

    private final Semaphore news = new Semaphore(0);
    private final Semaphore more = new Semaphore(1); // what was left behind before this process began
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Duration apart;
    private final Duration lookEvery;
    private long began = System.nanoTime();

    /**
     * @param apart how long after the beginning of one batch the next begins at the earliest, whoever has it, unless it was
     *        full
     * @param lookEvery how long to wait for news at most
     */
    RelayTurns(Duration apart, Duration lookEvery) {
        this.apart = apart;
        this.lookEvery = lookEvery;
    }

    /** Says that there may be something to send. Never blocks. */
    void wake() {
        news.release();
    }

    /**
     * Says that there certainly is: the last batch was full, or did not get away. Whoever comes next begins without a pause.
     */
    void more() {
        more.release();
        news.release(); // for who waits for news already
    }

    /** Returns when it is the caller's turn to begin a batch. */
    void await() throws InterruptedException {
        turn.lockInterruptibly();
        try {
            if (!more.tryAcquire()) {
                news.tryAcquire(lookEvery.toMillis(), TimeUnit.MILLISECONDS);
                more.tryAcquire(began + apart.toNanos() - System.nanoTime(), TimeUnit.NANOSECONDS); // the pause, or no longer than that
            }
            more.drainPermits();
            news.drainPermits();
            began = System.nanoTime();
        } finally {
            turn.unlock();
        }
    }
}
