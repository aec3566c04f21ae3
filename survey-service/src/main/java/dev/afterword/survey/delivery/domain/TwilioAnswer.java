package dev.afterword.survey.delivery.domain;

import java.util.Set;

import dev.afterword.survey.policy.domain.Reason;

/**
 * What Twilio's API answered.
 *
 * @param status of HTTP
 * @param sid the message's id there, or {@code null}
 * @param errorCode Twilio's own code of the error, or 0
 */
public record TwilioAnswer(int status, String sid, int errorCode) {

    /** Not a number that can take text messages; 21610 is somebody who answered STOP. */
    private static final Set<Integer> NUMBER_REFUSED = Set.of(21211, 21217, 21610, 21614, 21612);
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    /** Our own account is wrong or out of money: somebody will mend that. */
    private static final Set<Integer> OURS = Set.of(401, 402, 403);

    public Handover judge() {
        if (status >= 200 && status < 300 && sid != null) {
            return new Handover.Accepted(sid);
        }
        if (NUMBER_REFUSED.contains(errorCode)) {
            return new Handover.Refused(Reason.ADDRESS_REFUSED, true);
        }
        if (status == TOO_MANY || status >= SERVER_ERROR || OURS.contains(status)) {
            return new Handover.Passing("Twilio " + status + " " + errorCode);
        }
        return new Handover.Refused(Reason.MESSAGE_REFUSED, false);
    }
}
