package dev.afterword.survey.invitation;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Notes that a person saw the survey, once. */
@ApplicationScoped
public class OpenInvitation {

    private final InvitationRepository invitations;
    private final Outbox outbox;
    private final Clock clock;

    OpenInvitation(InvitationRepository invitations, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Does nothing when the interaction is not known (yet) or nobody is asked about it. */
    @Transactional
    public void open(UUID interactionId) {
        Optional<InvitationEntity> found = invitations.findByIdOptional(interactionId)
                .filter(invitation -> invitation.isAsked() && invitation.openedAt == null);
        var now = clock.instant();
        if (found.isPresent() && invitations.markOpened(found.get(), now)) {
            outbox.add(InvitationEvents.opened(found.get(), now));
        }
    }
}
