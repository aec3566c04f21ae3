package dev.afterword.survey.invitation;

import java.time.Instant;

import dev.afterword.contracts.EventData;
import dev.afterword.contracts.InvitationExpired;
import dev.afterword.contracts.InvitationFailed;
import dev.afterword.contracts.InvitationOpened;
import dev.afterword.contracts.InvitationScheduled;
import dev.afterword.contracts.InvitationSent;
import dev.afterword.contracts.InvitationSuppressed;
import dev.afterword.contracts.SurveyRef;
import dev.afterword.outbox.Outgoing;

/** What the others are told about an invitation. */
public final class InvitationEvents {

    private InvitationEvents() {
    }

    static Outgoing created(InvitationEntity invitation) {
        EventData data = invitation.isSuppressed()
                ? new InvitationSuppressed(invitation.id, invitation.interaction, invitation.suppressedBecause)
                : new InvitationScheduled(invitation.id, invitation.interaction, survey(invitation), invitation.channel,
                        invitation.dueAt);
        return of(invitation, invitation.createdAt, data);
    }

    public static Outgoing opened(InvitationEntity invitation, Instant now) {
        return of(invitation, now, new InvitationOpened(invitation.id, invitation.interaction, now));
    }

    public static Outgoing sent(InvitationEntity invitation, String channel, Instant now) {
        return of(invitation, now, new InvitationSent(invitation.id, invitation.interaction, channel, now));
    }

    public static Outgoing failed(InvitationEntity invitation, Instant now) {
        return of(invitation, now, new InvitationFailed(invitation.id, invitation.interaction, invitation.channel,
                invitation.failedBecause, now));
    }

    static Outgoing expired(InvitationEntity invitation, Instant now) {
        return of(invitation, now, new InvitationExpired(invitation.id, invitation.interaction, invitation.expiresAt));
    }

    public static SurveyRef survey(InvitationEntity invitation) {
        return new SurveyRef(invitation.surveyKey, invitation.surveyVersion);
    }

    private static Outgoing of(InvitationEntity invitation, Instant time, EventData data) {
        return new Outgoing(invitation.workspace, invitation.traceparent, time, data);
    }
}
