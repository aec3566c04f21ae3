package dev.afterword.scoring.score.domain;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Optional;

/** What a customer's number counts for. Each metric has its own scale; numbers of two metrics are never mixed. */
public enum Metric {

    /** Net Promoter Score, 0 to 10: would you recommend us? */
    NPS("nps", 0, 10, 9),

    /** Customer satisfaction, 1 to 5. */
    CSAT("csat", 1, 5, 4),

    /** Customer Effort Score 2.0, 1 to 7: was it easy to get done? */
    CES("ces", 1, 7, 5),

    /** Service dimension, 1 to 5. */
    POLITE("polite", 1, 5, 4),

    /** Service dimension, 1 to 5. */
    RESPONSIVE("responsive", 1, 5, 4),

    /** Service dimension, 1 to 5. */
    EFFICIENT("efficient", 1, 5, 4),

    /** Service dimension, 1 to 5. */
    KNOWLEDGEABLE("knowledgeable", 1, 5, 4),

    /** Service dimension, 1 to 5. */
    EASY_TO_WORK_WITH("easy_to_work_with", 1, 5, 4);

    private final String wireName;
    private final int lowest;
    private final int highest;
    private final int lowestTop;

    Metric(String wireName, int lowest, int highest, int lowestTop) {
        this.wireName = wireName;
        this.lowest = lowest;
        this.highest = highest;
        this.lowestTop = lowestTop;
    }

    /** The metric with that name in events, in the API and in the database; empty when there is none. */
    public static Optional<Metric> named(String wireName) {
        return Arrays.stream(values()).filter(metric -> metric.wireName.equals(wireName)).findFirst();
    }

    /** All wire names, for people who got one wrong. */
    public static String names() {
        return Arrays.stream(values()).map(Metric::wireName).collect(joining(", "));
    }

    public String wireName() {
        return wireName;
    }

    public int lowest() {
        return lowest;
    }

    public int highest() {
        return highest;
    }

    /** From this value on, an answer is a top answer (a promoter, a satisfied customer). */
    public int lowestTop() {
        return lowestTop;
    }

    /**
     * Gives the value back.
     *
     * @throws IllegalArgumentException when the value is not on this metric's scale
     */
    public int onScale(int value) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException("%s must be %d to %d, was %d".formatted(wireName, lowest, highest, value));
        }
        return value;
    }
}
