package dev.afterword.survey.response;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import dev.afterword.outbox.Outbox;
import dev.afterword.outbox.Outgoing;
import dev.afterword.survey.invitation.InvitationEntity;
import dev.afterword.survey.invitation.InvitationEvents;
import dev.afterword.survey.invitation.InvitationRepository;
import dev.afterword.survey.invitation.domain.InvitationStatus;
import dev.afterword.survey.response.domain.ResponseState;
import dev.afterword.survey.response.domain.Revising;
import dev.afterword.survey.survey.domain.CustomerSurvey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Stores what a customer answered and tells of it, in one transaction. The same answers again change nothing. */
@ApplicationScoped
public class SubmitAnswers {

    private final InvitationRepository invitations;
    private final ResponseRepository responses;
    private final AnsweredSurveys surveys;
    private final Outbox outbox;
    private final Clock clock;

    SubmitAnswers(InvitationRepository invitations, ResponseRepository responses, AnsweredSurveys surveys,
            Outbox outbox, Clock clock) {
        this.invitations = invitations;
        this.responses = responses;
        this.surveys = surveys;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param fields question key to the values given for it; questions left out keep their answer
     * @param partial whether more is to come
     */
    @Transactional
    public Submission submit(UUID interactionId, Map<String, List<String>> fields, boolean partial) {
        // The lock lets one answer in at a time: two taps on one link make two revisions of one response.
        var invitation = invitations.lock(interactionId).orElse(null);
        if (invitation == null) {
            return new Submission.TooEarly();
        }
        if (!invitation.isAsked()) {
            return new Submission.NotAsked();
        }
        var now = clock.instant();
        var survey = surveys.of(invitation);
        var stored = responses.to(invitation).orElse(null);
        var before = stored == null ? ResponseState.NONE : stored.state();
        if (!before.isComplete() && invitation.isExpired(now)) {
            return new Submission.Expired();
        }
        Revising revising = before.revise(survey, fields, partial, now);
        if (revising instanceof Revising.Changed changed) {
            return save(invitation, survey, stored == null ? begin(invitation) : stored, changed.after(), now);
        }
        if (revising instanceof Revising.Refused refused) {
            return new Submission.Refused(refused.problems());
        }
        if (revising instanceof Revising.Closed) {
            return new Submission.Closed();
        }
        return saved(survey, stored);
    }

    private static ResponseEntity begin(InvitationEntity invitation) {
        var response = new ResponseEntity();
        response.id = Ids.next();
        response.invitationId = invitation.id;
        response.workspace = invitation.workspace;
        return response;
    }

    private Submission save(InvitationEntity invitation, CustomerSurvey survey, ResponseEntity response, ResponseState after,
            Instant now) {
        response.become(after, survey, now);
        responses.persist(response);
        var events = new ArrayList<Outgoing>();
        if (invitation.openedAt == null) {
            invitation.openedAt = now;
            events.add(InvitationEvents.opened(invitation, now));
        }
        invitation.advance(InvitationStatus.ANSWERED);
        events.add(ResponseEvents.revised(invitation, survey, response));
        outbox.addAll(events);
        return saved(survey, response);
    }

    private static Submission saved(CustomerSurvey survey, ResponseEntity response) {
        return new Submission.Saved(response.id, survey, response.state());
    }
}
