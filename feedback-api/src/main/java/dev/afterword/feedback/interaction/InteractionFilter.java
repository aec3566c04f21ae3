package dev.afterword.feedback.interaction;

import java.time.Instant;

import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.json.QueryFields;

/**
 * Which interactions a client wants to see, and how many; each part but the limit may be {@code null} for "any".
 *
 * @param customer ref
 * @param from the earliest time at which it occurred
 * @param to the first time that is too late
 * @param after the last one seen
 */
record InteractionFilter(String touchpoint, String customer, Instant from, Instant to, Cursor after, int limit) {

    private static final int USUAL = 100;
    private static final int MOST = 200;

    /** @throws dev.afterword.web.problem.ProblemException 422 */
    static InteractionFilter read(String touchpoint, String customer, String from, String to, String cursor, String limit) {
        var query = new QueryFields();
        var filter = new InteractionFilter(
                query.text("touchpoint", touchpoint, InteractionBody.MAX_KEY),
                query.text("customer", customer, InteractionBody.MAX_REF),
                query.instant("from", from), query.instant("to", to), null,
                query.integer("limit", limit, 1, MOST, USUAL));
        query.period(filter.from, filter.to);
        query.throwIfInvalid();
        return filter.after(Cursor.decode(cursor));
    }

    private InteractionFilter after(Cursor cursor) {
        return new InteractionFilter(touchpoint, customer, from, to, cursor, limit);
    }
}
