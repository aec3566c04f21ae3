package dev.afterword.scoring.goal;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.scoring.goal.domain.Goal;

/**
 * What the client sees of a goal; its field names are the public API.
 *
 * @param judgement {@code met}, {@code missed}, or {@code null} until one could be made
 * @param judgedAt when that was last looked at; {@code null} until it was
 */
public record GoalAnswer(UUID id, String metric, String touchpoint, double target, String direction, OwnerAnswer owner,
        int windowDays, String judgement, Instant judgedAt) {

    static GoalAnswer of(Goal goal) {
        return new GoalAnswer(goal.id(), goal.metric().wireName(), goal.touchpoint(), goal.target(),
                goal.direction().wireName(), new OwnerAnswer(goal.owner().name(), goal.owner().email()), goal.windowDays(),
                goal.judgement() == null ? null : goal.judgement().wireName(), goal.judgedAt());
    }

    /** Exactly one. */
    public record OwnerAnswer(String name, String email) {
    }
}
