package dev.afterword.feedback.promise;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.afterword.feedback.interaction.ToldInteraction;
import dev.afterword.feedback.interaction.ToldInteractionRepository;
import dev.afterword.feedback.interaction.domain.Promise;
import dev.afterword.feedback.interaction.domain.Timing;
import dev.afterword.feedback.promise.domain.Settlement;
import dev.afterword.outbox.Outbox;
import dev.afterword.outbox.Outgoing;
import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Notes that a customer was answered, and tells what that makes of the promise. */
@ApplicationScoped
public class KeepPromise {

    private final PromiseRepository promises;
    private final ToldInteractionRepository interactions;
    private final Outbox outbox;
    private final Clock clock;

    KeepPromise(PromiseRepository promises, ToldInteractionRepository interactions, Outbox outbox, Clock clock) {
        this.promises = promises;
        this.interactions = interactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * The same again changes nothing and tells nothing.
     *
     * @param keptAt when the customer was answered; {@code null} for "by now", which adds nothing to what was told before
     * @param traceparent W3C trace context, valid
     * @throws ProblemException 404 when there is no such interaction, 409 when nothing was promised there, 422 when the
     *         answer came before the question
     */
    @Transactional
    Promise keep(UUID workspace, UUID interaction, Instant keptAt, String traceparent) {
        var promise = promises.lock(workspace, interaction).orElseThrow(() -> noPromise(workspace, interaction));
        var now = Timing.asKept(clock.instant());
        var told = interactions.hold(List.of(interaction)).get(interaction);
        var changes = changes(promise, told, keptAt, now);
        changes.forEach(promise::become);
        outbox.addAll(changes.stream()
                .map(change -> new Outgoing(workspace, traceparent, now, PromiseEvent.settled(told, promise, change)))
                .toList());
        return promise.toPromise();
    }

    private static List<Settlement> changes(PromiseEntity promise, ToldInteraction told, Instant keptAt, Instant now) {
        var stands = promise.settlement();
        if (keptAt == null) {
            // Ours may lag behind the clock that told when the interaction occurred.
            var byNow = now.isBefore(told.occurredAt()) ? told.occurredAt() : now;
            return stands.isAnswered() ? List.of() : stands.answered(byNow, promise.dueAt);
        }
        if (keptAt.isBefore(told.occurredAt())) {
            throw ProblemException.invalid("/kept_at", "must not be before the interaction occurred");
        }
        return stands.answered(keptAt, promise.dueAt);
    }

    private ProblemException noPromise(UUID workspace, UUID interaction) {
        return promises.isInteraction(workspace, interaction)
                ? ProblemException.conflict("Nothing was promised at this interaction, so there is nothing to keep.")
                : ProblemException.notFound("interaction");
    }
}
