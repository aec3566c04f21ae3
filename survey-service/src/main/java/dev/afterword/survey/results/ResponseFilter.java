package dev.afterword.survey.results;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.json.QueryFields;

/**
 * Which responses a client wants to see; each part may be {@code null} for "any".
 *
 * @param customer ref
 * @param from the earliest time of the first answer
 * @param to the first time of the first answer that is too late
 * @param complete whether the customer has finished
 */
record ResponseFilter(String touchpoint, String survey, String customer, Instant from, Instant to, Boolean complete) {

    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_REF = 200;

    /** Reads all that is wrong into {@code query}; nothing may be used before it has been asked. */
    static ResponseFilter read(QueryFields query, String touchpoint, String survey, String customer, String from, String to,
            String complete) {
        var filter = new ResponseFilter(query.text("touchpoint", touchpoint, LONGEST_KEY),
                query.text("survey", survey, LONGEST_KEY), query.text("customer", customer, LONGEST_REF),
                query.instant("from", from), query.instant("to", to),
                complete == null || complete.isEmpty() ? null : Boolean.valueOf(complete.equals("true")));
        query.period(filter.from, filter.to);
        query.check(filter.complete == null || complete.equals("true") || complete.equals("false"), "complete",
                "must be true or false");
        return filter;
    }

    /** An id is made with the first answer, so the list of ids is the list of times. */
    UUID firstId() {
        return from == null ? null : Ids.boundAfter(from.minusMillis(1));
    }

    UUID lastId(Cursor after) {
        var until = to == null ? null : Ids.boundAfter(to.minusMillis(1));
        if (after == null) {
            return until;
        }
        return until == null || compare(after.id(), until) < 0 ? after.id() : until;
    }

    /** As PostgreSQL orders them: byte for byte. */
    private static int compare(UUID left, UUID right) {
        int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
    }
}
