package dev.afterword.survey.delivery.domain;

import java.util.Set;
import java.util.regex.Pattern;

import dev.afterword.survey.policy.domain.Reason;

/**
 * How a mail server declined.
 *
 * @param code three digits (RFC 5321)
 * @param text what follows; may begin with an enhanced status code (RFC 3463)
 * @param ofRecipient whether it was said to the recipient's address
 */
public record SmtpReply(int code, String text, boolean ofRecipient) {

    private static final int PERMANENT = 500;
    /** Our own login or TLS is wrong: somebody will mend that, and the customer has nothing to do with it. */
    private static final Set<Integer> OURS = Set.of(530, 534, 535, 538);
    private static final Pattern ENHANCED = Pattern.compile("\\b5\\.([0-9]{1,3})\\.([0-9]{1,3})\\b");
    private static final String ADDRESS = "1";
    private static final String DISABLED_MAILBOX = "2.1";

    public Handover judge() {
        if (code < PERMANENT || OURS.contains(code)) {
            return new Handover.Passing("SMTP " + code);
        }
        return ofRecipient && speaksOfAddress() ? new Handover.Refused(Reason.ADDRESS_REFUSED, true)
                : new Handover.Refused(Reason.MESSAGE_REFUSED, false);
    }

    /** Without an enhanced code, a permanent no to RCPT means the address. A policy (5.7.x) may say no to us alone. */
    private boolean speaksOfAddress() {
        var found = ENHANCED.matcher(text);
        return !found.find() || found.group(1).equals(ADDRESS)
                || (found.group(1) + "." + found.group(2)).equals(DISABLED_MAILBOX);
    }
}
