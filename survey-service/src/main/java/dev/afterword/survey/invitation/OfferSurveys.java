package dev.afterword.survey.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.erasure.Forgotten;
import dev.afterword.erasure.ForgottenCustomers;
import dev.afterword.messaging.Ids;
import dev.afterword.messaging.TraceParent;
import dev.afterword.outbox.Outbox;
import dev.afterword.survey.standing.CustomerStandings;
import dev.afterword.survey.standing.CustomerStandings.Known;
import dev.afterword.survey.trigger.DecideOffers;
import dev.afterword.survey.trigger.domain.OfferRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Offers a survey for each interaction, or notes why not; once, however often the interaction is told. */
@ApplicationScoped
public class OfferSurveys {

    private final InvitationRepository invitations;
    private final ForgottenCustomers forgottenCustomers;
    private final Outbox outbox;
    private final DecideOffers decideOffers;
    private final CustomerStandings standings;
    private final Clock clock;

    OfferSurveys(InvitationRepository invitations, ForgottenCustomers forgottenCustomers, Outbox outbox,
            DecideOffers decideOffers, CustomerStandings standings, Clock clock) {
        this.invitations = invitations;
        this.forgottenCustomers = forgottenCustomers;
        this.outbox = outbox;
        this.decideOffers = decideOffers;
        this.standings = standings;
        this.clock = clock;
    }

    /** All of them or none. */
    @Transactional
    public void offer(List<CloudEvent<InteractionRecorded>> recorded) {
        var forgotten = forgottenCustomers.among(recorded);
        var now = clock.instant();
        var known = standings.of(recorded);
        var invited = recorded.stream().map(event -> invite(event, forgotten, known, now)).toList();
        var added = invitations.addNew(invited);
        outbox.addAll(invited.stream().filter(invitation -> added.contains(invitation.id))
                .map(InvitationEvents::created).toList());
    }

    private InvitationEntity invite(CloudEvent<InteractionRecorded> event, Forgotten forgotten, Known known, Instant now) {
        boolean erased = forgotten.includes(event.workspace(), event.data().interaction());
        var recorded = forgotten.strip(event).data();
        var interaction = recorded.interaction();
        var offer = erased
                ? OfferRules.ERASED
                : decideOffers.decide(event.workspace(), recorded);
        var invitation = new InvitationEntity();
        invitation.interactionId = interaction.interactionId();
        invitation.id = Ids.next();
        invitation.workspace = event.workspace();
        invitation.suppressedBecause = offer.suppressedBecause();
        if (!offer.isSuppressed()) {
            invitation.surveyKey = offer.survey().key();
            invitation.surveyVersion = offer.survey().version();
        }
        invitation.standing = known.of(event.workspace(), interaction.customerRef());
        if (recorded.promise() != null) {
            invitation.promisedBy = recorded.promise().person().name();
            invitation.promiseDueAt = recorded.promise().dueAt();
        }
        invitation.interaction = interaction;
        invitation.traceparent = TraceParent.orNext(event.traceparent());
        invitation.createdAt = now;
        return invitation;
    }
}
