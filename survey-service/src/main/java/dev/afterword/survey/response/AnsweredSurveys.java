package dev.afterword.survey.response;

import dev.afterword.survey.invitation.InvitationEntity;
import dev.afterword.survey.survey.PublishedSurveys;
import dev.afterword.survey.survey.domain.CustomerSurvey;
import dev.afterword.survey.survey.domain.MakingRight;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the survey that an invitation asks its customer. */
@ApplicationScoped
public class AnsweredSurveys {

    private final PublishedSurveys surveys;

    AnsweredSurveys(PublishedSurveys surveys) {
        this.surveys = surveys;
    }

    /** @param invitation one that is not suppressed */
    CustomerSurvey of(InvitationEntity invitation) {
        var survey = surveys.version(invitation.workspace, invitation.surveyKey, invitation.surveyVersion);
        return new CustomerSurvey(MakingRight.addTo(survey), invitation.standing);
    }
}
