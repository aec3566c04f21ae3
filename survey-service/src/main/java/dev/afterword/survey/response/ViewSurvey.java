package dev.afterword.survey.response;

import java.time.Clock;
import java.util.UUID;

import dev.afterword.survey.invitation.InvitationEntity;
import dev.afterword.survey.response.domain.ResponseState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Finds what a link leads to. Changes nothing: mail scanners open links too. */
@ApplicationScoped
public class ViewSurvey {

    private final ResponseRepository responses;
    private final AnsweredSurveys surveys;
    private final Clock clock;

    ViewSurvey(ResponseRepository responses, AnsweredSurveys surveys, Clock clock) {
        this.responses = responses;
        this.surveys = surveys;
        this.clock = clock;
    }

    @Transactional
    public SurveyView view(UUID interactionId) {
        return responses.invitationWithResponse(interactionId)
                .map(row -> view((InvitationEntity) row[0], (ResponseEntity) row[1]))
                .orElseGet(SurveyView.TooEarly::new);
    }

    private SurveyView view(InvitationEntity invitation, ResponseEntity stored) {
        if (!invitation.isAsked()) {
            return new SurveyView.NotAsked();
        }
        var response = stored == null ? ResponseState.NONE : stored.state();
        var now = clock.instant();
        if (!response.isComplete() && invitation.isExpired(now)) {
            return new SurveyView.Expired(invitation.workspace, invitation.interaction);
        }
        return new SurveyView.Asked(invitation.workspace, invitation.interaction, surveys.of(invitation), response,
                response.isClosed(now), invitation.sentAt);
    }
}
