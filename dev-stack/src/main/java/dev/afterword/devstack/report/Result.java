package dev.afterword.devstack.report;

import java.util.List;

import dev.afterword.devstack.client.ScoresClient.Score;

/**
 * How a run ended.
 *
 * @param sent interactions the API accepted, each once
 * @param repeated of those, the ones it had known before
 * @param invited customers who were offered a survey
 * @param suppressed customers whom by the rules nobody asks
 * @param answered customers who answered
 * @param scored answered ones that the reports count; {@code null} when nobody could be asked
 * @param arrived answered ones whose scores reached the CRM; {@code null} when nobody could be asked
 * @param doubled things told to the CRM, or counted in a report, more than once
 * @param refused customers whom the API did not take, or lines that could not be read
 * @param scores rows for the second table
 */
public record Result(
        long sent,
        long repeated,
        Long invited,
        long suppressed,
        long answered,
        Long scored,
        Long arrived,
        long doubled,
        long refused,
        List<ScoreRow> scores) {

    /** @param place the touchpoint, or all of them */
    public record ScoreRow(String place, Score score) {
    }

    /** What the API accepted and did not carry to the end, as far as we could ask. */
    public long lost() {
        long notAsked = invited == null ? 0 : Math.max(0, sent - invited - suppressed);
        long notScored = scored == null ? 0 : Math.max(0, answered - scored);
        long notArrived = arrived == null ? 0 : Math.max(0, answered - arrived);
        return notAsked + Math.max(notScored, notArrived);
    }

    public boolean nothingLostOrDoubled() {
        return lost() == 0 && doubled == 0;
    }
}
