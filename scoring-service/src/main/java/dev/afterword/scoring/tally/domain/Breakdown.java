package dev.afterword.scoring.tally.domain;

import java.util.Arrays;
import java.util.Optional;

/** By what a report can be split, beside time and touchpoint. */
public enum Breakdown {

    KIND("kind", false),
    STAGE("stage", false),
    AGENT("agent", true),
    CHANNEL("channel", false),
    SEGMENT("segment", true),
    LOCALE("locale", false),
    /** As {@code key/version}: versions of different surveys have nothing in common. */
    SURVEY_VERSION("survey_version", false);

    private final String wireName;
    private final boolean withheldWhenSmall;

    Breakdown(String wireName, boolean withheldWhenSmall) {
        this.wireName = wireName;
        this.withheldWhenSmall = withheldWhenSmall;
    }

    /** The breakdown with that name in the API and the database; empty when there is none. */
    public static Optional<Breakdown> named(String wireName) {
        return Arrays.stream(values()).filter(breakdown -> breakdown.wireName.equals(wireName)).findFirst();
    }

    public String wireName() {
        return wireName;
    }

    /** Whether it is by person or segment, so that a small group would give away what somebody said. */
    public boolean isWithheldWhenSmall() {
        return withheldWhenSmall;
    }

    /** What every part of this breakdown begins with in {@link TallyKey#breakdown()}. */
    public String prefix() {
        return wireName + "=";
    }
}
