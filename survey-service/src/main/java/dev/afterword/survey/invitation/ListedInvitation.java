package dev.afterword.survey.invitation;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.survey.invitation.domain.InvitationStatus;

/**
 * An invitation as the client sees it in the list; its field names are the public API.
 *
 * @param status {@code scheduled suppressed sent opened answered failed expired}
 * @param reason why it is not offered, or was not delivered; else {@code null}
 * @param survey {@code null} when none is offered
 */
record ListedInvitation(UUID id, UUID interactionId, String status, String reason, String channel, Survey survey,
        String touchpoint, String customerRef, Instant createdAt, Instant dueAt, Instant sentAt, Instant openedAt,
        Instant expiresAt) {

    record Survey(String key, int version) {
    }

    static ListedInvitation of(InvitationEntity invitation) {
        return new ListedInvitation(invitation.id, invitation.interactionId, invitation.status.wireName(),
                invitation.status == InvitationStatus.FAILED ? invitation.failedBecause : invitation.suppressedBecause,
                invitation.channel,
                invitation.surveyKey == null ? null : new Survey(invitation.surveyKey, invitation.surveyVersion),
                invitation.touchpoint, invitation.interaction.customerRef(), invitation.createdAt, invitation.dueAt,
                invitation.sentAt, invitation.openedAt, invitation.expiresAt);
    }
}
