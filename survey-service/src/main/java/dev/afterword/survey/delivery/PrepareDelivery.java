package dev.afterword.survey.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.survey.delivery.domain.RetryPause;
import dev.afterword.survey.invitation.Delivery;
import dev.afterword.survey.invitation.DeliveryRepository;
import dev.afterword.survey.invitation.InvitationEntity;
import dev.afterword.survey.invitation.InvitationRepository;
import dev.afterword.survey.invitation.domain.InvitationStatus;
import dev.afterword.survey.policy.SuppressContacts;
import dev.afterword.survey.policy.domain.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Looks once more whether a message is still wanted, and notes that it is about to be handed over. */
@ApplicationScoped
class PrepareDelivery {

    /** Longer than any next hop takes to answer. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** A message that cannot even be written must not be taken up for ever. */
    private static final int MOST_CLAIMS = 3 * RetryPause.ATTEMPTS;

    private final InvitationRepository invitations;
    private final DeliveryRepository deliveries;
    private final SuppressContacts suppressContacts;
    private final WriteMessage writeMessage;
    private final ConcludeDelivery conclude;
    private final Clock clock;

    PrepareDelivery(InvitationRepository invitations, DeliveryRepository deliveries, SuppressContacts suppressContacts,
            WriteMessage writeMessage, ConcludeDelivery conclude, Clock clock) {
        this.invitations = invitations;
        this.deliveries = deliveries;
        this.suppressContacts = suppressContacts;
        this.writeMessage = writeMessage;
        this.conclude = conclude;
        this.clock = clock;
    }

    /** The message to send now; empty when there is none (any more). */
    @Transactional
    Optional<Message> prepare(Delivery delivery, UUID claim) {
        var now = clock.instant();
        var invitation = invitations.lock(delivery.interactionId()).orElseThrow();
        if (!deliveries.begin(delivery.id(), claim, now, LEASE)) {
            return Optional.empty();
        }
        if (delivery.sendingSince() != null) {
            // Somebody died while handing it over. Most likely it went; and a message too few is better than one too many.
            conclude.accepted(delivery, invitation, now);
            return Optional.empty();
        }
        if (suppressContacts.isUnsubscribed(invitation.workspace, invitation.allContactKeys())) {
            conclude.failed(delivery, invitation, Reason.UNSUBSCRIBED, now);
            return Optional.empty();
        }
        if (delivery.attempts() > MOST_CLAIMS) {
            conclude.failed(delivery, invitation, Reason.TOO_MANY_ATTEMPTS, now);
            return Optional.empty();
        }
        if (!isWanted(delivery, invitation, now)) {
            deliveries.remove(delivery.id());
            return Optional.empty();
        }
        return Optional.of(writeMessage.write(delivery, invitation));
    }

    private static boolean isWanted(Delivery delivery, InvitationEntity invitation, Instant now) {
        var wanted = delivery.reminder() ? invitation.status == InvitationStatus.SENT
                : invitation.status == InvitationStatus.SCHEDULED || invitation.status == InvitationStatus.OPENED;
        return wanted && invitation.isAsked() && !invitation.isExpired(now);
    }
}
