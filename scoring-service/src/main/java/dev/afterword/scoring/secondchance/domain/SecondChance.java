package dev.afterword.scoring.secondchance.domain;

import java.time.Duration;
import java.util.List;

import dev.afterword.scoring.score.domain.Mood;

/**
 * What came of an unhappy response; counted as the metric {@link #METRIC}, by {@link #code()}.
 *
 * @param fanBefore whether the two responses before it were a fan's
 * @param next the customer's next response within 180 days
 * @param previous the one before it, no more than 180 days earlier: what it was is what chance alone would make the next one
 */
public record SecondChance(boolean fanBefore, Neighbour next, Neighbour previous) {

    public static final String METRIC = "second_chance";

    /** Who has not come back by then counts as lost. */
    public static final Duration WITHIN = Duration.ofDays(180);

    /** A response beside an unhappy one. */
    public enum Neighbour {
        NONE,
        HAPPY,
        NEUTRAL,
        UNHAPPY
    }

    /**
     * What came of the response at that place.
     *
     * @param history of one customer, by the time of the interactions; two before and one after it are looked at
     */
    public static SecondChance of(List<RatedResponse> history, int place) {
        var isFan = place >= 2 && history.get(place - 1).isFans() && history.get(place - 2).isFans();
        return new SecondChance(isFan, neighbour(history, place, place + 1), neighbour(history, place, place - 1));
    }

    /** The one with that code. */
    public static SecondChance of(int code) {
        return new SecondChance(code >= 16, Neighbour.values()[code % 16 / 4], Neighbour.values()[code % 4]);
    }

    /** 0 to 31. */
    public int code() {
        return (fanBefore ? 16 : 0) + next.ordinal() * 4 + previous.ordinal();
    }

    private static Neighbour neighbour(List<RatedResponse> history, int place, int other) {
        if (other < 0 || other >= history.size()) {
            return Neighbour.NONE;
        }
        var apart = Duration.between(history.get(place).occurredAt(), history.get(other).occurredAt()).abs();
        return apart.compareTo(WITHIN) > 0 ? Neighbour.NONE : of(history.get(other).mood());
    }

    private static Neighbour of(Mood mood) {
        return switch (mood) {
            case HAPPY -> Neighbour.HAPPY;
            case NEUTRAL -> Neighbour.NEUTRAL;
            case UNHAPPY -> Neighbour.UNHAPPY;
        };
    }
}
