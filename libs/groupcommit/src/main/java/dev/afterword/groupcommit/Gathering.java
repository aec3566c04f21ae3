package dev.afterword.groupcommit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Where items wait until a writer takes a group of them. One writer at a time waits for an item, and then for company. */
final class Gathering<T> {

    private final BlockingQueue<T> queue;
    private final int together;
    private final int company;
    private final long apartNanos;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Semaphore enough = new Semaphore(0);
    private long began;
    private volatile boolean closed;

    Gathering(GroupSize size, Pace pace) {
        queue = new ArrayBlockingQueue<>(size.waiting());
        together = size.together();
        company = Math.min(pace.enough(), Math.min(together, size.waiting())); // more than there can be is waited for in vain
        apartNanos = pace.apart().toNanos();
        began = System.nanoTime() - apartNanos;
    }

    /** Never blocks; {@code false} when too many wait, or this is closed. */
    boolean offer(T item) {
        boolean taken = !closed && queue.offer(item);
        if (taken && enough.availablePermits() == 0 && queue.size() + 1 >= company) {
            enough.release(); // with the one that the waiting writer has in hand
        }
        return taken;
    }

    /** From now on nothing is taken in, and nobody waits for anything. */
    void close() {
        closed = true;
        enough.release(); // for who waits for company already
    }

    boolean isClosed() {
        return closed;
    }

    boolean remove(T item) {
        return queue.remove(item);
    }

    int size() {
        return queue.size();
    }

    List<T> drain() {
        var all = new ArrayList<T>();
        queue.drainTo(all);
        return all;
    }

    /**
     * The next group, in the order in which its items came; empty when none came for so long. Nobody here interrupts a writer;
     * whoever does cannot mean that accepted items are to be lost.
     */
    List<T> take(long patienceMillis) {
        var group = new ArrayList<T>();
        turn.lock();
        try {
            var first = queue.poll(closed ? 0 : patienceMillis, TimeUnit.MILLISECONDS);
            if (first != null) {
                group.add(first);
                awaitCompany();
            }
        } catch (InterruptedException e) {
            // with what there is
        } finally {
            if (!group.isEmpty()) {
                began = System.nanoTime();
                queue.drainTo(group, together - 1);
            }
            turn.unlock();
        }
        return group;
    }

    /** What was enough for the group before says nothing of this one, so what waits is counted. */
    private void awaitCompany() throws InterruptedException {
        enough.drainPermits();
        if (queue.size() + 1 < company && !closed) {
            enough.tryAcquire(began + apartNanos - System.nanoTime(), TimeUnit.NANOSECONDS);
        }
    }
}
