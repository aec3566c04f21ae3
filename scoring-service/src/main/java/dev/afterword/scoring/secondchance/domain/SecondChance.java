package dev.afterword.scoring.secondchance.domain;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import dev.afterword.scoring.score.domain.Mood;

/**
 * What came of an unhappy response; counted as the metric {@link #METRIC}, by {@link #code()}.
 *
 * @param fanBefore whether the last two overall ratings before it were a fan's
 * @param fanAfter whether the next two after it are: the mirror of the former, by which the mirror of its share is taken
 * @param next the customer's next response within 180 days
 * @param previous the one before it, no more than 180 days earlier: what it was is what chance alone would make the next one,
 *        of former fans as of others, as long as {@code fanAfter} stands for {@code fanBefore}
 */
public record SecondChance(boolean fanBefore, boolean fanAfter, Neighbour next, Neighbour previous) {

    public static final String METRIC = "second_chance";

    /**
     * So far the overall ratings of a fan are looked for, responses that have none being passed over as for a standing: enough
     * for two of them in between, and no more, so that a change touches few of its neighbours.
     */
    static final int LOOK = 4;

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
     * @param history of one customer, by the time of the interactions; {@link #LOOK} on each side are looked at
     */
    public static SecondChance of(List<RatedResponse> history, int place) {
        return new SecondChance(isFans(history, place, -1), isFans(history, place, 1), neighbour(history, place, place + 1),
                neighbour(history, place, place - 1));
    }

    /** The one with that code. */
    public static SecondChance of(int code) {
        return new SecondChance(code % 32 >= 16, code >= 32, Neighbour.values()[code % 16 / 4], Neighbour.values()[code % 4]);
    }

    /** 0 to 63. */
    public int code() {
        return (fanAfter ? 32 : 0) + (fanBefore ? 16 : 0) + next.ordinal() * 4 + previous.ordinal();
    }

    private static boolean isFans(List<RatedResponse> history, int place, int step) {
        var overall = IntStream.rangeClosed(1, LOOK).map(far -> place + far * step)
                .filter(other -> other >= 0 && other < history.size()).mapToObj(history::get)
                .filter(RatedResponse::hasOverall).limit(2).toList();
        return overall.size() == 2 && overall.stream().allMatch(RatedResponse::isFans);
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
