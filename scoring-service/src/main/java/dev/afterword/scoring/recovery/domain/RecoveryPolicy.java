package dev.afterword.scoring.recovery.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

import dev.afterword.businesshours.domain.BusinessHours;
import dev.afterword.businesshours.domain.BusinessTime;

/**
 * By when somebody should have made it good, in business hours.
 *
 * @param withinHours how many, 1 to {@value #MOST_HOURS}
 * @param hours when the business answers
 */
public record RecoveryPolicy(int withinHours, BusinessHours hours) {

    public static final int MOST_HOURS = 240;

    /** Within 8 hours of {@link BusinessHours#USUAL}: what holds until a workspace says otherwise. */
    public static final RecoveryPolicy USUAL = new RecoveryPolicy(8, BusinessHours.USUAL);

    public RecoveryPolicy {
        if (withinHours < 1 || withinHours > MOST_HOURS) {
            throw new IllegalArgumentException("no time to make anything good: " + withinHours + " hours");
        }
    }

    /** Whether the time passes within {@value BusinessTime#MOST_DAYS} days. */
    public boolean isEverDueAfter(Instant start, ZoneId zone) {
        return new BusinessTime(hours, zone).due(start, within()).isPresent();
    }

    /** When so much business time has passed since {@code start}; at the latest after {@value BusinessTime#MOST_DAYS} days. */
    public Instant dueAfter(Instant start, ZoneId zone) {
        return new BusinessTime(hours, zone).due(start, within())
                .orElseGet(() -> start.plus(Duration.ofDays(BusinessTime.MOST_DAYS)));
    }

    private Duration within() {
        return Duration.ofHours(withinHours);
    }
}
