package dev.afterword.groupcommit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Writes items that arrive together in one transaction. Nobody waits for company: a writer takes what is there, and while it
 * commits, the next group gathers by itself.
 *
 * <p>
 * Each accepted item gets exactly one result, after its commit. When a group fails, it is halved until the items that fail
 * alone are found; only these fail. When it fails for a passing cause, all of it fails, and the callers may try again: what
 * they send must be something that counts once (the process may die after a commit, too).
 */
public final class GroupCommit<T, R> implements AutoCloseable {

    private static final long LOOK_WHETHER_CLOSED_MILLIS = 200;
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(10);

    private final BlockingQueue<Waiting<T, R>> queue;
    private final int together;
    private final Group<T, R> group;
    private final List<Thread> writers;
    private final IntConsumer groupSizes;
    private volatile boolean closed;

    /**
     * @param name of the threads
     * @param commit writes all the items in one transaction and returns one result for each, in their order; when it throws,
     *        nothing is committed, or the cause is a passing one
     * @param passing whether trying again later may succeed
     * @param groupSizes hears how many items each group holds, before it is committed; called by every writer, so it must be
     *        safe for several threads, quick, and throw nothing
     */
    public GroupCommit(String name, GroupSize size, Function<List<T>, List<R>> commit, Predicate<Throwable> passing,
            IntConsumer groupSizes) {
        this.groupSizes = groupSizes;
        queue = new ArrayBlockingQueue<>(size.waiting());
        together = size.together();
        group = new Group<>(commit, passing);
        writers = IntStream.rangeClosed(1, size.writers()).mapToObj(i -> new Thread(this::write, name + " " + i)).toList();
        writers.forEach(writer -> {
            writer.setDaemon(true);
            writer.start();
        });
    }

    /**
     * Never blocks. The result is completed by a writer, so do no long work in what follows from it.
     *
     * @throws RejectedExecutionException when too many wait, or this is closed; the item is not written
     */
    public CompletionStage<R> submit(T item) {
        var waiting = new Waiting<T, R>(item);
        if (closed || !queue.offer(waiting)) {
            throw new RejectedExecutionException(closed ? "closed" : "too many wait to be written");
        }
        if (closed && queue.remove(waiting)) { // the writers may have gone in between
            throw new RejectedExecutionException("closed");
        }
        return waiting.result.minimalCompletionStage();
    }

    /** How many items wait at the moment, for a gauge. */
    public int waiting() {
        return queue.size();
    }

    /** Refuses new items, finishes what waits, and returns then; after ten seconds it gives up what still waits. */
    @Override
    public void close() {
        closed = true;
        long until = System.nanoTime() + FINISH_WITHIN.toNanos();
        for (Thread writer : writers) {
            join(writer, until - System.nanoTime());
        }
        var left = new ArrayList<Waiting<T, R>>();
        queue.drainTo(left);
        left.forEach(waiting -> waiting.result.completeExceptionally(new RejectedExecutionException("closed")));
    }

    private static void join(Thread writer, long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedJoin(writer, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        while (!closed || !queue.isEmpty()) {
            var batch = take();
            if (!batch.isEmpty()) {
                groupSizes.accept(batch.size());
                group.run(batch);
            }
        }
    }

    private List<Waiting<T, R>> take() {
        var batch = new ArrayList<Waiting<T, R>>();
        try {
            var first = queue.poll(LOOK_WHETHER_CLOSED_MILLIS, TimeUnit.MILLISECONDS);
            if (first != null) {
                batch.add(first);
                queue.drainTo(batch, together - 1);
            }
        } catch (InterruptedException e) {
            // Nobody here interrupts a writer; whoever does cannot mean that accepted items are to be lost.
        }
        return batch;
    }
}
