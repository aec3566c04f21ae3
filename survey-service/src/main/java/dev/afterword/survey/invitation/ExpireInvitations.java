package dev.afterword.survey.invitation;

import java.time.Clock;

import dev.afterword.outbox.Outbox;
import dev.afterword.recurring.Recurring;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Marks invitations whose time is over, each once, however many pods do so at a time, and tells of each. */
@ApplicationScoped
public class ExpireInvitations {

    static final int BATCH = 500;

    private final InvitationRepository invitations;
    private final DeliveryRepository deliveries;
    private final Outbox outbox;
    private final Clock clock;

    ExpireInvitations(InvitationRepository invitations, DeliveryRepository deliveries, Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.clock = clock;
    }

    void begin(@Observes StartupEvent starting, Recurring recurring) {
        recurring.everySetting("expire invitations", "afterword.delivery.sweep-every", this::expireAll);
    }

    void expireAll() {
        int all = 0;
        int some;
        do {
            some = expireSome();
            all += some;
        } while (some == BATCH);
        if (all > 0) {
            Log.infof("The time of %d invitations is over", all);
        }
    }

    /** All or none of at most {@value #BATCH}; returns how many. */
    public int expireSome() {
        return QuarkusTransaction.requiringNew().call(() -> {
            var now = clock.instant();
            var expired = invitations.expire(now, BATCH);
            deliveries.forget(expired.stream().map(invitation -> invitation.interactionId).toList());
            outbox.addAll(expired.stream().map(invitation -> InvitationEvents.expired(invitation, now)).toList());
            if (expired.size() < BATCH) {
                invitations.noteSwept(now);
            }
            return expired.size();
        });
    }
}
