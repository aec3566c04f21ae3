package dev.afterword.survey.funnel;

import java.time.Instant;

import dev.afterword.web.json.QueryFields;

/**
 * Which invitations to count; each part may be {@code null} for "any".
 *
 * @param channel {@code inline link email sms}; leaves out what was suppressed
 * @param from the earliest time at which they were sent, or decided on when nothing was sent
 * @param to the first time that is too late
 */
record FunnelFilter(String touchpoint, String survey, String channel, Instant from, Instant to) {

    private static final int LONGEST = 100;

    /** @throws dev.afterword.web.problem.ProblemException 422 */
    static FunnelFilter read(String touchpoint, String survey, String channel, String from, String to) {
        var query = new QueryFields();
        var filter = new FunnelFilter(query.text("touchpoint", touchpoint, LONGEST), query.text("survey", survey, LONGEST),
                query.text("channel", channel, LONGEST), query.instant("from", from), query.instant("to", to));
        query.period(filter.from, filter.to);
        query.throwIfInvalid();
        return filter;
    }
}
