package dev.afterword.feedback.thanks.domain;

import java.time.Instant;

import dev.afterword.feedback.interaction.domain.Promise;
import dev.afterword.feedback.interaction.domain.PromiseState;

/** How a promise stands at the moment somebody looks. */
public final class PromiseNow {

    private PromiseNow() {
    }

    /**
     * As recorded; but one whose time has passed is broken from that moment on, also while nobody has noted it yet: a customer
     * must never read that an answer comes "by" a time that is over.
     */
    public static PromiseState of(Promise promise, Instant now) {
        return promise.state() == PromiseState.OPEN && now.isAfter(promise.dueAt()) ? PromiseState.BROKEN : promise.state();
    }
}
