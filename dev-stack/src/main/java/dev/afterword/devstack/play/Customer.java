package dev.afterword.devstack.play;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.function.Consumer;

import dev.afterword.devstack.client.Backoff;
import dev.afterword.devstack.client.FeedbackClient;
import dev.afterword.devstack.client.Outcome;

/** One customer's way through a plan; its steps run one after the other, on whatever thread is free. */
final class Customer {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Plan plan;
    private final Player player;
    private final FeedbackClient client;
    private final Counts counts;
    private final Witness witness;
    private Backoff backoff = new Backoff(PATIENCE);
    private int posted;
    private int submitted;
    private UUID interaction;
    private String surveyUrl;
    private Integer revision;

    Customer(Plan plan, Player player, FeedbackClient client, Counts counts, Witness witness) {
        this.plan = plan;
        this.player = player;
        this.client = client;
        this.counts = counts;
        this.witness = witness;
    }

    void start() {
        player.run(guarded(this::post));
    }

    private void post() {
        then(client.record(plan.interaction()), this::post, recorded -> {
            witness.recorded(plan, recorded.id());
            interaction = recorded.id();
            surveyUrl = recorded.surveyUrl();
            if (posted++ == 0) {
                counts.addSent(plan.touchpoint(), recorded.isNew());
            }
            player.run(guarded(posted < plan.posts() ? this::post : this::submit));
        });
    }

    private void submit() {
        if (submitted == plan.submissions().size()) {
            finish();
            return;
        }
        var submission = plan.submissions().get(submitted);
        var form = new LinkedHashMap<>(submission.answers());
        if (submission.partial()) {
            form.put("partial", "true");
        }
        then(client.answer(surveyUrl, form), this::submit, answered -> {
            witness.answered(interaction, answered, submission.answers());
            revision = answered.revision();
            submitted++;
            player.run(guarded(this::submit));
        });
    }

    private void finish() {
        if (!plan.submissions().isEmpty()) {
            counts.addAnswered(plan.touchpoint(), plan.submissions().get(submitted - 1).answers());
        }
        player.leave(interaction, revision);
    }

    private <T> void then(Outcome<T> outcome, Runnable again, Consumer<T> done) {
        if (outcome instanceof Outcome.Done<T> success) {
            backoff = new Backoff(PATIENCE);
            done.accept(success.value());
        } else if (outcome instanceof Outcome.Later<T> later) {
            backoff.next(later.atLeast()).ifPresentOrElse(pause -> player.runLater(guarded(again), pause),
                    () -> giveUp(later.why()));
        } else if (outcome instanceof Outcome.Refused<T> refusal) {
            giveUp(refusal.reason());
        }
    }

    private void giveUp(String reason) {
        player.refuse(plan, reason);
        player.leave(interaction, revision);
    }

    /** A defect in one step must not take the customer's place for ever: whoever waits for the last one would wait on. */
    private Runnable guarded(Runnable step) {
        return () -> {
            try {
                step.run();
            } catch (RuntimeException e) {
                giveUp(e.toString());
            }
        };
    }
}
