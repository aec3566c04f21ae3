package dev.afterword.scoring.goal.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import dev.afterword.scoring.score.domain.Interval;

/** What a goal is found to be. While the interval holds the target nothing is known, and what was found before stays. */
public enum Judgement {

    MET,
    MISSED;

    /** Of fewer responses nothing is said: a single customer must not be what an owner has to answer for. */
    public static final long FEWEST = 5;

    /**
     * Met: the whole interval is on the right side of the target, or touches it from there. Missed: the whole interval is on
     * the
     * wrong side. Empty: neither, so a value that wavers around its target changes nothing.
     */
    public static Optional<Judgement> of(Interval interval, double target, Direction direction) {
        if (direction == Direction.AT_LEAST) {
            return of(interval.low() >= target, interval.high() < target);
        }
        return of(interval.high() <= target, interval.low() > target);
    }

    public static Optional<Judgement> named(String wireName) {
        return Arrays.stream(values()).filter(judgement -> judgement.wireName().equals(wireName)).findFirst();
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Optional<Judgement> of(boolean isMet, boolean isMissed) {
        return isMet ? Optional.of(MET) : isMissed ? Optional.of(MISSED) : Optional.empty();
    }
}
