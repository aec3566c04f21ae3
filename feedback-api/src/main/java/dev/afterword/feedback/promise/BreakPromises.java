package dev.afterword.feedback.promise;

import java.time.Clock;
import java.util.List;

import dev.afterword.feedback.interaction.ToldInteractionRepository;
import dev.afterword.messaging.TraceParent;
import dev.afterword.outbox.Outbox;
import dev.afterword.outbox.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Marks promises whose time has passed, each once, however many pods do so at a time, and tells of each. */
@ApplicationScoped
public class BreakPromises {

    static final int BATCH = 500;

    private final PromiseRepository promises;
    private final ToldInteractionRepository interactions;
    private final Outbox outbox;
    private final Clock clock;

    BreakPromises(PromiseRepository promises, ToldInteractionRepository interactions, Outbox outbox, Clock clock) {
        this.promises = promises;
        this.interactions = interactions;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Marks and tells of at most {@value #BATCH}, all or none; returns how many. Fewer than that means: no more for now. */
    @Transactional
    int breakSome() {
        var now = clock.instant();
        var broken = promises.breakOverdue(now, BATCH);
        if (broken.isEmpty()) {
            return 0;
        }
        var told = interactions.hold(broken);
        List<Outgoing> events = promises.of(broken).stream()
                .map(promise -> new Outgoing(promise.workspaceId, TraceParent.next(), now,
                        PromiseEvent.settled(told.get(promise.interactionId), promise, promise.settlement())))
                .toList();
        outbox.addAll(events);
        return broken.size();
    }
}
