package dev.afterword.groupcommit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Writes items that arrive together in one transaction. A writer takes what is there, and while it commits, the next group
 * gathers by itself; a {@link Pace} may give it a moment more.
 *
 * <p>
 * Each accepted item gets exactly one result, after its commit. When a group fails, it is halved until the items that fail
 * alone are found; only these fail. When it fails for a passing cause, all of it fails, and the callers may try again: what
 * they send must be something that counts once (the process may die after a commit, too).
 */
public final class GroupCommit<T, R> implements AutoCloseable {

    private static final long LOOK_WHETHER_CLOSED_MILLIS = 50;
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(10);

    private final Gathering<Waiting<T, R>> gathering;
    private final Group<T, R> group;
    private final List<Thread> writers;
    private final IntConsumer groupSizes;

    /**
     * @param name of the threads
     * @param pace how closely groups follow each other
     * @param commit writes all the items in one transaction and returns one result for each, in their order; when it throws,
     *        nothing is committed, or the cause is a passing one
     * @param passing whether trying again later may succeed
     * @param groupSizes hears how many items each group holds, before it is committed; called by every writer, so it must be
     *        safe for several threads, quick, and throw nothing
     */
    public GroupCommit(String name, GroupSize size, Pace pace, Function<List<T>, List<R>> commit,
            Predicate<Throwable> passing, IntConsumer groupSizes) {
        this.groupSizes = groupSizes;
        gathering = new Gathering<>(size, pace);
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
        if (!gathering.offer(waiting)) {
            throw new RejectedExecutionException(gathering.isClosed() ? "closed" : "too many wait to be written");
        }
        if (gathering.isClosed() && gathering.remove(waiting)) { // the writers may have gone in between
            throw new RejectedExecutionException("closed");
        }
        return waiting.result.minimalCompletionStage();
    }

    /** How many items wait at the moment, for a gauge. */
    public int waiting() {
        return gathering.size();
    }

    /** Refuses new items, finishes what waits, and returns then; after ten seconds it gives up what still waits. */
    @Override
    public void close() {
        gathering.close();
        long until = System.nanoTime() + FINISH_WITHIN.toNanos();
        for (Thread writer : writers) {
            join(writer, until - System.nanoTime());
        }
        gathering.drain().forEach(waiting -> waiting.result.completeExceptionally(new RejectedExecutionException("closed")));
    }

    private static void join(Thread writer, long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedJoin(writer, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write() {
        while (!gathering.isClosed() || gathering.size() > 0) {
            var batch = gathering.take(LOOK_WHETHER_CLOSED_MILLIS);
            if (!batch.isEmpty()) {
                groupSizes.accept(batch.size());
                group.run(batch);
            }
        }
    }
}
