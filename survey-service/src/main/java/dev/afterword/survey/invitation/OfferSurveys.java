package dev.afterword.survey.invitation;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.erasure.Forgotten;
import dev.afterword.erasure.ForgottenCustomers;
import dev.afterword.erasure.ToldRetentions;
import dev.afterword.messaging.Ids;
import dev.afterword.messaging.TraceParent;
import dev.afterword.outbox.Outbox;
import dev.afterword.survey.invitation.CheckedCustomers.Decision;
import dev.afterword.survey.invitation.domain.InvitationStatus;
import dev.afterword.survey.standing.CustomerStandings;
import dev.afterword.survey.standing.CustomerStandings.Known;
import dev.afterword.survey.trigger.DecideOffers;
import dev.afterword.survey.trigger.domain.Channel;
import dev.afterword.survey.trigger.domain.OfferRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Offers a survey for each interaction, or notes why not; once, however often the interaction is told. */
@ApplicationScoped
public class OfferSurveys {

    private final InvitationRepository invitations;
    private final HistoryRepository histories;
    private final DeliveryRepository deliveries;
    private final ForgottenCustomers forgottenCustomers;
    private final CheckCustomers checkCustomers;
    private final Outbox outbox;
    private final DecideOffers decideOffers;
    private final CustomerStandings standings;
    private final ToldRetentions retentions;
    private final Clock clock;

    OfferSurveys(InvitationRepository invitations, HistoryRepository histories, DeliveryRepository deliveries,
            ForgottenCustomers forgottenCustomers, CheckCustomers checkCustomers, Outbox outbox, DecideOffers decideOffers,
            CustomerStandings standings, ToldRetentions retentions, Clock clock) {
        this.invitations = invitations;
        this.histories = histories;
        this.deliveries = deliveries;
        this.forgottenCustomers = forgottenCustomers;
        this.checkCustomers = checkCustomers;
        this.outbox = outbox;
        this.decideOffers = decideOffers;
        this.standings = standings;
        this.retentions = retentions;
        this.clock = clock;
    }

    /** All of them or none, in a fixed number of statements. */
    @Transactional
    public void offer(List<CloudEvent<InteractionRecorded>> recorded) {
        retentions.note(recorded);
        var forgotten = forgottenCustomers.among(recorded);
        var candidates = once(recorded).stream().map(event -> candidate(event, forgotten)).toList();
        var now = clock.instant();
        var known = standings.of(recorded);
        var customers = checkCustomers.check(candidates, now);
        // Asked after the customers are held: an invitation that was there before must not count against another in this batch.
        var invited = histories.known(candidates.stream().map(candidate -> candidate.interaction().interactionId()).toList());
        var offered = candidates.stream().filter(candidate -> !invited.contains(candidate.interaction().interactionId()))
                .map(candidate -> new Offered(candidate, invitation(candidate, customers.decide(candidate), known, now)))
                .toList();
        var added = invitations.addNew(offered.stream().map(Offered::invitation).toList());
        var fresh = offered.stream().filter(one -> added.contains(one.invitation.id)).toList();
        deliveries.add(fresh.stream().map(Offered::delivery).flatMap(Optional::stream).toList());
        outbox.addAll(fresh.stream().map(one -> InvitationEvents.created(one.invitation)).toList());
    }

    private static List<CloudEvent<InteractionRecorded>> once(List<CloudEvent<InteractionRecorded>> recorded) {
        var byInteraction = new LinkedHashMap<UUID, CloudEvent<InteractionRecorded>>();
        recorded.forEach(event -> byInteraction.putIfAbsent(event.data().interaction().interactionId(), event));
        return List.copyOf(byInteraction.values());
    }

    private Candidate candidate(CloudEvent<InteractionRecorded> event, Forgotten forgotten) {
        boolean erased = forgotten.includes(event.workspace(), event.data().interaction());
        var stripped = forgotten.strip(event);
        return Candidate.of(stripped,
                erased ? OfferRules.ERASED : decideOffers.decide(event.workspace(), stripped.data()));
    }

    private static InvitationEntity invitation(Candidate candidate, Decision decision, Known known, Instant now) {
        var invitation = new InvitationEntity();
        invitation.interactionId = candidate.interaction().interactionId();
        invitation.id = Ids.next();
        invitation.workspace = candidate.workspace();
        invitation.interaction = candidate.interaction();
        invitation.occurredAt = candidate.interaction().occurredAt();
        invitation.touchpoint = candidate.interaction().touchpoint().key();
        invitation.traceparent = TraceParent.orNext(candidate.event().traceparent());
        invitation.standing = known.of(candidate.workspace(), candidate.interaction().customerRef());
        var promise = candidate.event().data().promise();
        if (promise != null) {
            invitation.promisedBy = promise.person().name();
            invitation.promiseDueAt = promise.dueAt();
        }
        invitation.createdAt = now;
        invitation.triggerKey = candidate.offer().trigger();
        invitation.suppressedBecause = decision.refusal();
        invitation.status = decision.refusal() == null ? InvitationStatus.SCHEDULED : InvitationStatus.SUPPRESSED;
        if (decision.refusal() == null) {
            var survey = candidate.offer().survey();
            var keys = candidate.keys();
            invitation.surveyKey = survey.key();
            invitation.surveyVersion = survey.version();
            invitation.channel = decision.channel().wireName();
            invitation.contactKey = keys.primary();
            invitation.contactKeys = keys.all().isEmpty() ? null : String.join(" ", keys.all());
            invitation.dueAt = decision.dueAt();
            invitation.expiresAt = decision.expiresAt();
        }
        return invitation;
    }

    private record Offered(Candidate candidate, InvitationEntity invitation) {

        /** Empty when nothing is sent. */
        Optional<Delivery> delivery() {
            return Channel.named(invitation.channel).filter(Channel::isSent).map(channel -> {
                boolean mail = channel == Channel.EMAIL;
                var contact = candidate.contact();
                var keys = candidate.keys();
                return new Delivery(Ids.next(), invitation.interactionId, invitation.workspace, false, channel,
                        mail ? contact.email().strip() : contact.phone(), mail ? keys.email() : keys.phone(),
                        candidate.zone(), invitation.dueAt, 0, null);
            });
        }
    }
}
