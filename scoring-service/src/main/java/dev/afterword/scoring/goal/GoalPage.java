package dev.afterword.scoring.goal;

import java.util.List;

import dev.afterword.scoring.goal.domain.Goal;
import dev.afterword.web.cursor.Cursor;

/**
 * Some of the goals.
 *
 * @param nextCursor where the rest begins; {@code null} when this is all
 */
public record GoalPage(List<GoalAnswer> goals, String nextCursor) {

    /** @param found up to one more than {@code size}, which tells that there are more */
    static GoalPage of(List<Goal> found, int size) {
        var shown = found.subList(0, Math.min(size, found.size()));
        return new GoalPage(shown.stream().map(GoalAnswer::of).toList(),
                found.size() > size ? behind(shown.get(size - 1)) : null);
    }

    private static String behind(Goal last) {
        return new Cursor(last.createdAt(), last.id()).encode();
    }
}
