package dev.afterword.devstack.play;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import dev.afterword.devstack.client.Backoff;
import dev.afterword.devstack.client.FeedbackClient;
import dev.afterword.devstack.client.Outcome;

/**
 * Plays customers through the public API, many at a time. A customer who has to wait, for a service or for the survey to
 * be ready, holds no thread meanwhile, only one of the places; so memory is bounded by the number of places.
 */
final class Player implements AutoCloseable {

    private static final int THREADS = 12;
    private static final int PLACES = 500;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(THREADS);
    private final Semaphore places = new Semaphore(PLACES);
    private final FeedbackClient client;
    private final Arrivals arrivals;
    private final Counts counts;
    private final BiConsumer<Plan, String> refused;
    private final Runnable oneDone;

    /**
     * @param arrivals watches what becomes of the customers; {@code null} when the CRM cannot be asked
     * @param refused told the plan and the reason when the API does not take it
     * @param oneDone told each time a customer has finished
     */
    Player(FeedbackClient client, Arrivals arrivals, Counts counts, BiConsumer<Plan, String> refused,
            Runnable oneDone) {
        this.client = client;
        this.arrivals = arrivals;
        this.counts = counts;
        this.refused = refused;
        this.oneDone = oneDone;
    }

    /** Returns once the customer has a place; waits while all are taken. */
    void play(Plan plan) throws InterruptedException {
        places.acquire();
        var customer = new Customer(plan);
        customer.next(customer::post);
    }

    /** Waits until every customer has finished. */
    void finish() throws InterruptedException {
        places.acquire(PLACES);
        places.release(PLACES);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }

    /** One customer's way; its methods run one after the other, on whatever thread is free. */
    private final class Customer {

        private final Plan plan;
        private Backoff backoff = new Backoff(PATIENCE);
        private int posted;
        private int submitted;
        private UUID interaction;
        private String surveyUrl;
        private Integer revision;

        Customer(Plan plan) {
            this.plan = plan;
        }

        void post() {
            then(client.record(plan.interaction()), this::post, recorded -> {
                interaction = recorded.id();
                surveyUrl = recorded.surveyUrl();
                if (posted++ == 0) {
                    counts.addSent(plan.touchpoint(), recorded.isNew());
                }
                next(posted < plan.posts() ? this::post : this::submit);
            });
        }

        void submit() {
            if (submitted == plan.submissions().size()) {
                finished();
                return;
            }
            var submission = plan.submissions().get(submitted);
            var form = new LinkedHashMap<>(submission.answers());
            if (submission.partial()) {
                form.put("partial", "true");
            }
            then(client.answer(surveyUrl, form), this::submit, answered -> {
                revision = answered.revision();
                submitted++;
                next(this::submit);
            });
        }

        private void finished() {
            if (!plan.submissions().isEmpty()) {
                counts.addAnswered(plan.touchpoint(), plan.submissions().get(submitted - 1).answers());
            }
            expectArrival();
            leave();
        }

        private void expectArrival() {
            if (arrivals != null) {
                arrivals.expect(interaction, revision);
            }
        }

        private <T> void then(Outcome<T> outcome, Runnable again, Consumer<T> done) {
            if (outcome instanceof Outcome.Done<T> success) {
                backoff = new Backoff(PATIENCE);
                done.accept(success.value());
            } else if (outcome instanceof Outcome.Later<T> later) {
                backoff.next(later.atLeast()).ifPresentOrElse(
                        pause -> executor.schedule(guarded(again), pause.toMillis(), TimeUnit.MILLISECONDS),
                        () -> giveUp(later.why()));
            } else if (outcome instanceof Outcome.Refused<T> refusal) {
                giveUp(refusal.reason());
            }
        }

        void next(Runnable step) {
            executor.execute(guarded(step));
        }

        /** A defect in one step must not take the customer's place for ever: {@link #finish} would wait for it. */
        private Runnable guarded(Runnable step) {
            return () -> {
                try {
                    step.run();
                } catch (RuntimeException e) {
                    giveUp(e.toString());
                }
            };
        }

        private void giveUp(String reason) {
            counts.addRefused();
            refused.accept(plan, reason);
            if (interaction != null) {
                expectArrival(); // it is recorded, so its invitation must still arrive
            }
            leave();
        }

        private void leave() {
            oneDone.run();
            places.release();
        }
    }
}
