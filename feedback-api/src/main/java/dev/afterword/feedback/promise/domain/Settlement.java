package dev.afterword.feedback.promise.domain;

import static dev.afterword.feedback.interaction.domain.PromiseState.BROKEN;
import static dev.afterword.feedback.interaction.domain.PromiseState.KEPT;
import static dev.afterword.feedback.interaction.domain.PromiseState.KEPT_LATE;
import static dev.afterword.feedback.interaction.domain.PromiseState.OPEN;

import java.time.Instant;
import java.util.List;

import dev.afterword.feedback.interaction.domain.PromiseState;

/**
 * How a promise stands.
 *
 * @param keptAt when the customer was answered; {@code null} when that is not known
 * @param revision how often this has changed; 0 at first
 */
public record Settlement(PromiseState state, Instant keptAt, int revision) {

    /** Whether an answer is known, in time or not. */
    public boolean isAnswered() {
        return state == KEPT || state == KEPT_LATE;
    }

    /** What follows when the time passes without an answer. */
    public Settlement broken() {
        return new Settlement(BROKEN, null, revision + 1);
    }

    /**
     * What follows when somebody tells that the customer was answered: nothing when that is known; one step as a rule; two
     * when nobody has heard yet that the time passed, because whoever acts on broken promises hears of it in any case.
     *
     * @param at when the customer was answered; may differ from what was told before
     * @param due by when it was promised; the moment itself is in time
     * @return every change in order, each to be told
     */
    public List<Settlement> answered(Instant at, Instant due) {
        var told = at.isAfter(due) ? KEPT_LATE : KEPT;
        if (told == state && at.equals(keptAt)) {
            return List.of();
        }
        boolean unheard = told == KEPT_LATE && (state == OPEN || state == KEPT);
        return unheard
                ? List.of(broken(), new Settlement(told, at, revision + 2))
                : List.of(new Settlement(told, at, revision + 1));
    }
}
