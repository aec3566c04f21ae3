package dev.afterword.scoring.standing;

import java.util.List;

import dev.afterword.scoring.standing.domain.CustomerStanding;
import dev.afterword.web.cursor.Cursor;

/**
 * Some of the customers who are one thing.
 *
 * @param nextCursor where the rest begins; {@code null} when this is all
 */
public record StandingPage(List<StandingAnswer> standings, String nextCursor) {

    /** @param found up to one more than {@code size}, which tells that there are more */
    static StandingPage of(List<CustomerStanding> found, int size) {
        var shown = found.subList(0, Math.min(size, found.size()));
        return new StandingPage(shown.stream().map(StandingAnswer::of).toList(),
                found.size() > size ? behind(shown.get(size - 1)) : null);
    }

    private static String behind(CustomerStanding last) {
        return new Cursor(last.changedAt(), last.id()).encode();
    }
}
