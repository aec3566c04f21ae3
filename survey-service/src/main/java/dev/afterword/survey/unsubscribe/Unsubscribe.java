package dev.afterword.survey.unsubscribe;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.contracts.CustomerUnsubscribed;
import dev.afterword.messaging.Ids;
import dev.afterword.outbox.Outbox;
import dev.afterword.outbox.Outgoing;
import dev.afterword.survey.invitation.InvitationEntity;
import dev.afterword.survey.invitation.InvitationRepository;
import dev.afterword.survey.policy.SuppressContacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Takes a customer at their word: no more surveys, or some again. Doing it again changes nothing. A message that is on its way
 * is looked at once more before it is sent.
 */
@ApplicationScoped
public class Unsubscribe {

    private final InvitationRepository invitations;
    private final SuppressContacts suppressContacts;
    private final Outbox outbox;
    private final Clock clock;

    Unsubscribe(InvitationRepository invitations, SuppressContacts suppressContacts, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.suppressContacts = suppressContacts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Changes nothing. Empty when nobody was invited for this interaction. */
    @Transactional
    public Optional<Subscription> look(UUID interactionId) {
        return invitations.findByIdOptional(interactionId).map(invitation -> subscription(invitation,
                suppressContacts.isUnsubscribed(invitation.workspace, invitation.allContactKeys())));
    }

    /** Empty when nobody was invited for this interaction. */
    @Transactional
    public Optional<Subscription> unsubscribe(UUID interactionId) {
        return invitations.findByIdOptional(interactionId).map(invitation -> {
            if (suppressContacts.unsubscribe(invitation.workspace, invitation.allContactKeys())) {
                var now = clock.instant();
                outbox.add(new Outgoing(invitation.workspace, invitation.traceparent, now,
                        new CustomerUnsubscribed(Ids.next(), invitation.interaction, now)));
            }
            return subscription(invitation, true);
        });
    }

    /** Empty when nobody was invited for this interaction. */
    @Transactional
    public Optional<Subscription> subscribeAgain(UUID interactionId) {
        return invitations.findByIdOptional(interactionId).map(invitation -> {
            suppressContacts.subscribeAgain(invitation.workspace, invitation.allContactKeys());
            return subscription(invitation, false);
        });
    }

    private static Subscription subscription(InvitationEntity invitation, boolean unsubscribed) {
        return new Subscription(invitation.interaction.workspace().name(), invitation.interaction.locale(), unsubscribed);
    }
}
