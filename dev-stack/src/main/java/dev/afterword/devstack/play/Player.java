package dev.afterword.devstack.play;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;

import dev.afterword.devstack.client.FeedbackClient;

/**
 * Plays customers through the public API, many at a time. A customer who has to wait, for a service or for the survey to
 * be ready, holds no thread meanwhile, only one of the places; so memory is bounded by the number of places.
 */
public final class Player implements AutoCloseable {

    private static final int THREADS = 12;
    private static final int PLACES = 500;

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(THREADS);
    private final Semaphore places = new Semaphore(PLACES);
    private final FeedbackClient client;
    private final Arrivals arrivals;
    private final Counts counts;
    private final Witness witness;
    private final BiConsumer<Plan, String> refused;
    private final Runnable oneDone;

    /**
     * @param arrivals watches what becomes of the customers; {@code null} when the CRM cannot be asked
     * @param refused told the plan and the reason when the API does not take it
     * @param oneDone told each time a customer has finished
     */
    Player(FeedbackClient client, Arrivals arrivals, Counts counts, BiConsumer<Plan, String> refused, Runnable oneDone) {
        this(client, arrivals, counts, refused, oneDone, Witness.NOBODY);
    }

    /** A player who waits for nothing but the API's own answers, and tells the witness of each. */
    public static Player watched(FeedbackClient client, Witness witness, BiConsumer<Plan, String> refused) {
        return new Player(client, null, new Counts(), refused, () -> {
        }, witness);
    }

    private Player(FeedbackClient client, Arrivals arrivals, Counts counts, BiConsumer<Plan, String> refused,
            Runnable oneDone, Witness witness) {
        this.witness = witness;
        this.client = client;
        this.arrivals = arrivals;
        this.counts = counts;
        this.refused = refused;
        this.oneDone = oneDone;
    }

    /** Returns once the customer has a place; waits while all are taken. */
    public void play(Plan plan) throws InterruptedException {
        places.acquire();
        new Customer(plan, this, client, counts, witness).start();
    }

    /** Waits until every customer has finished. */
    public void finish() throws InterruptedException {
        places.acquire(PLACES);
        places.release(PLACES);
    }

    void run(Runnable step) {
        executor.execute(step);
    }

    void runLater(Runnable step, Duration pause) {
        executor.schedule(step, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    void refuse(Plan plan, String reason) {
        counts.addRefused();
        refused.accept(plan, reason);
    }

    /** @param interaction {@code null} when it was never recorded; one that was must still be asked about */
    void leave(UUID interaction, Integer revision) {
        if (arrivals != null && interaction != null) {
            arrivals.expect(interaction, revision);
        }
        oneDone.run();
        places.release();
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
