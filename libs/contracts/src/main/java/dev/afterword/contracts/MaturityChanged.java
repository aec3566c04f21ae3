package dev.afterword.contracts;

import java.util.Map;
import java.util.UUID;

/**
 * A touchpoint moved between levels of maturity. Published by scoring-service, at most once a day for each touchpoint.
 *
 * @param changeId UUIDv7 of this change
 * @param touchpoint its key
 * @param touchpointRef what it is called and whose it is; {@code null} while no interaction has told
 * @param before the level until then: {@code unmeasured ad_hoc repeatable systematic}
 * @param after the level now
 * @param asOf the last of the 90 days that were judged, as {@code 2026-03-31}
 * @param metric whose top answers were counted
 * @param measuredDays days with enough ratings
 * @param greatDays those of them on which enough answers were top answers
 * @param rule how levels are found, in a sentence
 * @param links addresses of what this is about, by name; {@code null} when this installation has no public address
 */
public record MaturityChanged(
        UUID changeId,
        String touchpoint,
        TouchpointRef touchpointRef,
        String before,
        String after,
        String asOf,
        String metric,
        int measuredDays,
        int greatDays,
        String rule,
        Map<String, String> links) implements EventData {

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
