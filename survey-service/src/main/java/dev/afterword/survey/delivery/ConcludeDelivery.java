package dev.afterword.survey.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.afterword.messaging.Ids;
import dev.afterword.outbox.Outbox;
import dev.afterword.survey.delivery.domain.Handover;
import dev.afterword.survey.delivery.domain.RetryPause;
import dev.afterword.survey.invitation.Delivery;
import dev.afterword.survey.invitation.DeliveryRepository;
import dev.afterword.survey.invitation.InvitationEntity;
import dev.afterword.survey.invitation.InvitationEvents;
import dev.afterword.survey.invitation.InvitationRepository;
import dev.afterword.survey.invitation.domain.InvitationStatus;
import dev.afterword.survey.policy.ContactPolicies;
import dev.afterword.survey.policy.SuppressContacts;
import dev.afterword.survey.policy.domain.Reason;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Notes what became of a message, and tells of it. */
@ApplicationScoped
class ConcludeDelivery {

    private final InvitationRepository invitations;
    private final DeliveryRepository deliveries;
    private final ContactPolicies policies;
    private final SuppressContacts suppressContacts;
    private final Outbox outbox;
    private final Clock clock;

    ConcludeDelivery(InvitationRepository invitations, DeliveryRepository deliveries, ContactPolicies policies,
            SuppressContacts suppressContacts, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.deliveries = deliveries;
        this.policies = policies;
        this.suppressContacts = suppressContacts;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void conclude(Delivery delivery, Handover handover) {
        var now = clock.instant();
        var invitation = invitations.lock(delivery.interactionId()).orElseThrow();
        if (handover instanceof Handover.Accepted accepted) {
            Log.debugf("Message %s was taken over as %s", delivery.id(), accepted.providerId());
            accepted(delivery, invitation, now);
        } else if (handover instanceof Handover.Refused refused) {
            if (refused.forGood()) {
                suppressContacts.refused(delivery.workspace(), delivery.addressKey());
            }
            failed(delivery, invitation, refused.reason(), now);
        } else if (handover instanceof Handover.Passing passing) {
            Log.infof("Message %s was not taken over: %s", delivery.id(), passing.cause());
            later(delivery, invitation, now);
        }
    }

    /** Part of a larger change. */
    void accepted(Delivery delivery, InvitationEntity invitation, Instant now) {
        deliveries.remove(delivery.id());
        if (delivery.reminder()) {
            return; // within the same invitation: to say "sent" once more would count it twice
        }
        invitation.sentAt = now;
        invitation.advance(InvitationStatus.SENT);
        outbox.add(InvitationEvents.sent(invitation, delivery.channel().wireName(), now));
        remind(delivery, invitation, now);
    }

    /** Part of a larger change. Whoever has the link can still answer. */
    void failed(Delivery delivery, InvitationEntity invitation, String reason, Instant now) {
        deliveries.remove(delivery.id());
        if (!delivery.reminder() && invitation.status == InvitationStatus.SCHEDULED) {
            invitation.failedBecause = reason;
            invitation.status = InvitationStatus.FAILED;
            outbox.add(InvitationEvents.failed(invitation, now));
        }
    }

    private void later(Delivery delivery, InvitationEntity invitation, Instant now) {
        RetryPause.after(delivery.attempts()).ifPresentOrElse(
                pause -> deliveries.retry(delivery.id(),
                        policies.of(delivery.workspace()).window().next(now.plus(pause), delivery.zone())),
                () -> failed(delivery, invitation, Reason.TOO_MANY_ATTEMPTS, now));
    }

    private void remind(Delivery delivery, InvitationEntity invitation, Instant now) {
        var policy = policies.of(delivery.workspace());
        if (policy.reminderAfterDays() == null || !invitation.isAsked()) {
            return; // whoever was erased while the mail was on its way must not be kept for a reminder
        }
        var at = policy.window().next(now.plus(Duration.ofDays(policy.reminderAfterDays())), delivery.zone());
        if (invitation.status == InvitationStatus.SENT && !invitation.isExpired(at)) {
            deliveries.add(List.of(delivery.reminder(Ids.next(), at)));
        }
    }
}
