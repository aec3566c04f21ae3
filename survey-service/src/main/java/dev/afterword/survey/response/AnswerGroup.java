package dev.afterword.survey.response;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import dev.afterword.outbox.Outgoing;
import dev.afterword.survey.invitation.InvitationEntity;
import dev.afterword.survey.invitation.InvitationEvents;
import dev.afterword.survey.invitation.domain.InvitationStatus;
import dev.afterword.survey.response.domain.ResponseState;
import dev.afterword.survey.response.domain.Revising;
import dev.afterword.survey.survey.domain.CustomerSurvey;

/**
 * Answers that are stored in one transaction, taken one after the other: the second to a link sees what the first has changed.
 */
final class AnswerGroup {

    private final AnsweredSurveys surveys;
    private final Map<UUID, InvitationEntity> invitations;
    private final Map<UUID, ResponseEntity> responses;
    private final Instant now;
    private final AnswerSpans spans;
    private final Set<ResponseEntity> begun = new LinkedHashSet<>();
    private final Set<ResponseEntity> revised = new LinkedHashSet<>();
    private final Set<InvitationEntity> answered = new LinkedHashSet<>();
    private final List<Outgoing> events = new ArrayList<>();

    /**
     * @param invitations by the interaction they ask about; nobody else may answer them meanwhile
     * @param responses by the invitation they answer; new ones are added
     */
    AnswerGroup(AnsweredSurveys surveys, Map<UUID, InvitationEntity> invitations, Map<UUID, ResponseEntity> responses,
            Instant now, AnswerSpans spans) {
        this.surveys = surveys;
        this.invitations = invitations;
        this.responses = responses;
        this.now = now;
        this.spans = spans;
    }

    /** Those that were not stored before. */
    Set<ResponseEntity> begun() {
        return begun;
    }

    /** Those that were stored before, and have changed. */
    Set<ResponseEntity> revised() {
        return revised;
    }

    /** Those that were answered, or answered otherwise than before. */
    Set<InvitationEntity> answered() {
        return answered;
    }

    /** What the others are to be told. */
    List<Outgoing> events() {
        return events;
    }

    Submission take(AnswerRequest request) {
        var invitation = invitations.get(request.interactionId());
        if (invitation == null) {
            return new Submission.TooEarly();
        }
        if (!invitation.isAsked()) {
            return new Submission.NotAsked();
        }
        var stored = responses.get(invitation.id);
        var before = stored == null ? ResponseState.NONE : stored.state();
        if (!before.isComplete() && invitation.isExpired(now)) {
            return new Submission.Expired();
        }
        var survey = surveys.of(invitation);
        Revising revising = before.revise(survey, request.fields(), request.partial(), now);
        if (revising instanceof Revising.Changed changed) {
            return change(request, invitation, survey, stored == null ? begin(invitation) : revise(stored), changed.after());
        }
        if (revising instanceof Revising.Refused refused) {
            return new Submission.Refused(refused.problems());
        }
        if (revising instanceof Revising.Closed) {
            return new Submission.Closed();
        }
        return saved(survey, stored);
    }

    private ResponseEntity begin(InvitationEntity invitation) {
        var response = new ResponseEntity();
        response.id = Ids.next();
        response.invitationId = invitation.id;
        response.workspace = invitation.workspace;
        responses.put(invitation.id, response);
        begun.add(response);
        return response;
    }

    private ResponseEntity revise(ResponseEntity response) {
        if (!begun.contains(response)) {
            revised.add(response);
        }
        return response;
    }

    private Submission change(AnswerRequest request, InvitationEntity invitation, CustomerSurvey survey,
            ResponseEntity response, ResponseState after) {
        response.become(after, survey, now);
        if (invitation.openedAt == null) {
            invitation.openedAt = now;
            events.add(InvitationEvents.opened(invitation, now));
        }
        invitation.advance(InvitationStatus.ANSWERED);
        answered.add(invitation);
        events.add(ResponseEvents.revised(invitation, survey, response, spans.begin(invitation, request)));
        return saved(survey, response);
    }

    private static Submission saved(CustomerSurvey survey, ResponseEntity response) {
        return new Submission.Saved(response.id, survey, response.state());
    }
}
