package dev.afterword.scoring.tally;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;

import dev.afterword.contracts.InteractionContext;
import dev.afterword.contracts.SurveyRef;
import dev.afterword.scoring.tally.domain.Breakdown;
import dev.afterword.scoring.tally.domain.Slice;

/** Where an event counts. */
public final class Slices {

    private Slices() {
    }

    /** @throws IllegalArgumentException naming what is missing */
    public static Slice of(InteractionContext interaction) {
        var touchpoint = required(interaction.touchpoint(), "touchpoint");
        var parts = new EnumMap<Breakdown, String>(Breakdown.class);
        parts.put(Breakdown.KIND, touchpoint.kind());
        parts.put(Breakdown.STAGE, touchpoint.journeyStage());
        parts.put(Breakdown.AGENT, interaction.agent() == null ? null : interaction.agent().ref());
        parts.put(Breakdown.CHANNEL, interaction.channel());
        parts.put(Breakdown.SEGMENT, interaction.segment());
        parts.put(Breakdown.LOCALE, interaction.locale());
        return new Slice(required(touchpoint.key(), "touchpoint.key"), dayOf(interaction), parts);
    }

    /** As reports name it. */
    public static String versionOf(SurveyRef survey) {
        return survey.key() + "/" + survey.version();
    }

    /** The day of the interaction, not of the answer, as the workspace's clocks showed it: docs/adr/0003 says why. */
    private static LocalDate dayOf(InteractionContext interaction) {
        return dayOf(required(interaction.occurredAt(), "occurred_at"), interaction);
    }

    /** The day of another moment in the same workspace. */
    public static LocalDate dayOf(Instant instant, InteractionContext interaction) {
        String timeZone = required(required(interaction.workspace(), "workspace").timeZone(), "workspace.time_zone");
        try {
            return instant.atZone(ZoneId.of(timeZone)).toLocalDate();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("workspace.time_zone is not a time zone: " + timeZone, e);
        }
    }

    private static <T> T required(T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return value;
    }
}
