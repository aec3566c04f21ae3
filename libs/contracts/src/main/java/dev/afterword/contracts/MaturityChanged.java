package dev.afterword.contracts;

import java.util.UUID;

/**
 * A touchpoint moved between levels of maturity. Published by scoring-service, at most once a day for each touchpoint.
 *
 * @param changeId UUIDv7 of this change
 * @param touchpoint its key
 * @param before the level until then: {@code unmeasured ad_hoc repeatable systematic}
 * @param after the level now
 * @param asOf the last of the 90 days that were judged, as {@code 2026-03-31}
 * @param metric whose top answers were counted
 * @param measuredDays days with enough ratings
 * @param greatDays those of them on which enough answers were top answers
 * @param rule how levels are found, in a sentence
 */
public record MaturityChanged(
        UUID changeId,
        String touchpoint,
        String before,
        String after,
        String asOf,
        String metric,
        int measuredDays,
        int greatDays,
        String rule) implements EventData {

    public static final String TYPE = "maturity.changed.v1";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public UUID subject() {
        return changeId;
    }
}
