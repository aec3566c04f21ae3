package dev.afterword.scoring.interaction.domain;

import java.time.LocalDate;

/**
 * What became of the invitation.
 *
 * @param survey which survey was offered, as {@code key/version}; {@code null} when not told so far
 * @param shown the day on which a page offered it, when no message carries it
 * @param sent the day on which a message carried it
 * @param opened whether the customer saw the survey
 */
public record InvitationRecord(String survey, LocalDate shown, LocalDate sent, boolean opened) {

    public static final InvitationRecord NONE = new InvitationRecord(null, null, null, false);

    /** Only that somebody saw the survey. */
    public static final InvitationRecord OPENED = new InvitationRecord(null, null, null, true);

    InvitationRecord and(InvitationRecord other) {
        return new InvitationRecord(first(survey, other.survey), earlier(shown, other.shown),
                earlier(sent, other.sent), opened || other.opened);
    }

    /** Nobody is invited twice for one interaction; were it told otherwise, the order of telling must make no difference. */
    private static String first(String one, String other) {
        return one == null || other != null && other.compareTo(one) < 0 ? other : one;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one == null || other != null && other.isBefore(one) ? other : one;
    }
}
