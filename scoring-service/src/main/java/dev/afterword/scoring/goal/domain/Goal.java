package dev.afterword.scoring.goal.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import dev.afterword.scoring.score.domain.Metric;

/**
 * What a metric should be at a touchpoint, and what it was found to be.
 *
 * @param target NPS: -100 to 100; every other metric: percent of top answers, 0 to 100
 * @param owner exactly one
 * @param windowDays how many days back it is judged over, today included
 * @param zone the workspace's, whose days these are
 * @param judgement {@code null} until one could be made
 * @param revision how often the judgement changed
 * @param judgedAt when that was last looked at; or {@code null}
 */
public record Goal(UUID workspace, UUID id, Metric metric, String touchpoint, double target, Direction direction, Owner owner,
        int windowDays, ZoneId zone, Judgement judgement, int revision, Instant judgedAt, Instant createdAt) {

    /** The last day of the window. */
    public LocalDate to(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** The first day of the window. */
    public LocalDate from(Instant now) {
        return to(now).minusDays(windowDays - 1L);
    }

    /** Judged again, and found to be the same or something else. */
    public Goal judged(Judgement found, Instant now) {
        return new Goal(workspace, id, metric, touchpoint, target, direction, owner, windowDays, zone, found,
                found == judgement ? revision : revision + 1, now, createdAt);
    }

    /**
     * @param name for people
     * @param email where that person is reached
     */
    public record Owner(String name, String email) {
    }
}
