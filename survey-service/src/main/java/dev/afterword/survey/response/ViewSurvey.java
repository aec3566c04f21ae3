package dev.afterword.survey.response;

import java.time.Clock;
import java.util.UUID;

import dev.afterword.survey.invitation.InvitationEntity;
import dev.afterword.survey.invitation.InvitationRepository;
import dev.afterword.survey.response.domain.ResponseState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Finds what a link leads to. Changes nothing: mail scanners open links too. */
@ApplicationScoped
public class ViewSurvey {

    private final InvitationRepository invitations;
    private final ResponseRepository responses;
    private final AnsweredSurveys surveys;
    private final Clock clock;

    ViewSurvey(InvitationRepository invitations, ResponseRepository responses, AnsweredSurveys surveys, Clock clock) {
        this.invitations = invitations;
        this.responses = responses;
        this.surveys = surveys;
        this.clock = clock;
    }

    @Transactional
    public SurveyView view(UUID interactionId) {
        return invitations.findByIdOptional(interactionId).map(this::view).orElseGet(SurveyView.TooEarly::new);
    }

    private SurveyView view(InvitationEntity invitation) {
        if (!invitation.isAsked()) {
            return new SurveyView.NotAsked();
        }
        var response = responses.to(invitation).map(ResponseEntity::state).orElse(ResponseState.NONE);
        return new SurveyView.Asked(invitation.interaction, surveys.of(invitation), response,
                response.isClosed(clock.instant()) || invitation.isExpired(clock.instant()));
    }
}
