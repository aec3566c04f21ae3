package dev.afterword.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A metric crossed its goal at a touchpoint. Published by scoring-service on crossing only: as {@link #MISSED} once the whole
 * interval lies on the wrong side of the target, as {@link #MET} once the whole interval lies on the right one.
 *
 * @param goalId UUIDv7; stays the same while the goal is changed
 * @param revision 1 and up; the highest one holds
 * @param outcome {@code missed met}
 * @param metric {@code nps csat ces polite responsive efficient knowledgeable easy_to_work_with}
 * @param touchpoint its key
 * @param touchpointRef what it is called and whose it is; {@code null} while no interaction has told
 * @param owner exactly one
 * @param target in the unit of the value
 * @param direction {@code at_least} or {@code at_most}
 * @param windowDays how many days back it is judged over, today included
 * @param from the first of these days
 * @param to the last of these days
 * @param n how many responses were counted, 5 or more
 * @param directional whether they are fewer than 30
 * @param value NPS: -100 to 100; every other metric: percent of top answers, 0 to 100
 * @param low lower end of the value's 95 % interval
 * @param high upper end of the value's 95 % interval
 * @param judgedAt when
 * @param links addresses of what this is about, by name; {@code null} when this installation has no public address
 */
public record GoalJudged(
        UUID goalId,
        int revision,
        String outcome,
        String metric,
        String touchpoint,
        TouchpointRef touchpointRef,
        Person owner,
        double target,
        String direction,
        int windowDays,
        LocalDate from,
        LocalDate to,
        int n,
        boolean directional,
        double value,
        double low,
        double high,
        Instant judgedAt,
        Map<String, String> links) implements EventData {

    public static final String MISSED = "goal.missed.v1";
    public static final String MET = "goal.met.v1";

    @Override
    public String type() {
        return switch (outcome) {
            case "missed" -> MISSED;
            case "met" -> MET;
            default -> throw new IllegalStateException("a goal is never " + outcome);
        };
    }

    @Override
    public UUID subject() {
        return goalId;
    }
}
