package dev.afterword.businesshours.domain;

import java.time.Duration;
import java.time.Instant;

/** A time as one would say it aloud: "by a quarter past eleven", not "by 11:07 and 12 seconds". */
public final class SayableTime {

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    private SayableTime() {
    }

    /** The next full quarter of an hour on the wall clock, but no later than closing time; the time itself if it is one. */
    public static Instant notBefore(Instant time, BusinessTime hours) {
        var local = time.atZone(hours.zone());
        long past = local.toLocalTime().toSecondOfDay() % QUARTER;
        if (past == 0 && local.getNano() == 0) {
            return time;
        }
        var quarter = time.minusNanos(local.getNano()).plusSeconds(QUARTER - past);
        return hours.closing(time).filter(closing -> closing.isBefore(quarter)).orElse(quarter);
    }
}
