package dev.afterword.survey.invitation;

import java.util.List;

import dev.afterword.web.cursor.Cursor;

/**
 * Invitations, newest first.
 *
 * @param nextCursor leads to the next page; {@code null} on the last
 */
record InvitationPage(List<ListedInvitation> invitations, String nextCursor) {

    /** @param found one more than the page holds tells that there is another */
    static InvitationPage of(List<InvitationEntity> found, int size) {
        var shown = found.subList(0, Math.min(size, found.size()));
        var last = found.size() > size ? shown.get(size - 1) : null;
        return new InvitationPage(shown.stream().map(ListedInvitation::of).toList(),
                last == null ? null : new Cursor(last.createdAt, last.id).encode());
    }
}
