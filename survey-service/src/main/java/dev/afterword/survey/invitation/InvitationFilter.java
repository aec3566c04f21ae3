package dev.afterword.survey.invitation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import dev.afterword.survey.invitation.domain.InvitationStatus;
import dev.afterword.web.json.QueryFields;

/**
 * Which invitations a list shows; what is {@code null} does not matter.
 *
 * @param status by its name in the API
 * @param customer the caller's own id of the customer
 * @param from the first moment, by when the invitation was decided about
 * @param to the first moment after
 */
record InvitationFilter(String status, String reason, String touchpoint, String customer, Instant from, Instant to) {

    private static final List<String> STATUSES = Arrays.stream(InvitationStatus.values()).map(InvitationStatus::wireName)
            .toList();
    private static final int LONGEST = 200;

    static InvitationFilter read(QueryFields query, String status, String reason, String touchpoint, String customer,
            String from, String to) {
        var filter = new InvitationFilter(query.text("status", status, LONGEST), query.text("reason", reason, LONGEST),
                query.text("touchpoint", touchpoint, LONGEST), query.text("customer", customer, LONGEST),
                query.instant("from", from), query.instant("to", to));
        query.check(filter.status == null || STATUSES.contains(filter.status), "status",
                "must be one of " + String.join(", ", STATUSES));
        return filter;
    }
}
