package dev.afterword.scoring.recovery;

import java.util.Set;

import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.json.QueryFields;

/**
 * Which recoveries a client wants to see, and how many; each part but the limit may be {@code null} for "any".
 *
 * @param state {@code open} or {@code closed}
 * @param after the last one seen
 */
record RecoveryFilter(String state, String owner, String assignee, String touchpoint, Boolean overdue, Cursor after,
        int limit) {

    private static final int USUAL = 100;
    private static final int MOST = 200;
    private static final int MAX_TEXT = 254;

    /** @throws dev.afterword.web.problem.ProblemException 422 */
    static RecoveryFilter read(String state, String owner, String assignee, String touchpoint, String overdue, String cursor,
            String limit) {
        var query = new QueryFields();
        query.check(absent(state) || Set.of("open", "closed").contains(state), "state", "must be open or closed");
        query.check(absent(overdue) || Set.of("true", "false").contains(overdue), "overdue", "must be true or false");
        var filter = new RecoveryFilter(absent(state) ? null : state, query.text("owner", owner, MAX_TEXT),
                query.text("assignee", assignee, MAX_TEXT), query.text("touchpoint", touchpoint, MAX_TEXT),
                absent(overdue) ? null : Boolean.valueOf(overdue), null, query.integer("limit", limit, 1, MOST, USUAL));
        query.throwIfInvalid();
        return filter.after(Cursor.decode(cursor));
    }

    private RecoveryFilter after(Cursor cursor) {
        return new RecoveryFilter(state, owner, assignee, touchpoint, overdue, cursor, limit);
    }

    private static boolean absent(String value) {
        return value == null || value.isEmpty();
    }
}
