package dev.afterword.scoring.report.domain;

import java.util.Map;

import dev.afterword.scoring.interaction.domain.InvitationOutcome;
import dev.afterword.scoring.score.domain.Estimate;
import dev.afterword.scoring.score.domain.Interval;

/**
 * Answered ÷ delivered, both by the day of delivery.
 *
 * @param n how many invitations were delivered: sent by a message, or shown on a page
 * @param opened how many of them a customer saw
 * @param answered how many of them were answered
 * @param value percent; {@code null} when none was delivered
 * @param interval in percent, after Wilson
 * @param directional fewer than 30
 */
public record ResponseRate(long n, long opened, long answered, Double value, Interval interval, boolean directional)
        implements
            Figure {

    /** @param counts by {@link InvitationOutcome#ordinal()} */
    public static ResponseRate of(Map<Integer, Long> counts) {
        long answered = counts.getOrDefault(InvitationOutcome.ANSWERED.ordinal(), 0L);
        long opened = answered + counts.getOrDefault(InvitationOutcome.OPENED.ordinal(), 0L);
        long n = opened + counts.getOrDefault(InvitationOutcome.DELIVERED.ordinal(), 0L);
        var share = Share.of(answered, n);
        return new ResponseRate(n, opened, answered, share.value(), share.interval(), n < Estimate.FEW);
    }
}
