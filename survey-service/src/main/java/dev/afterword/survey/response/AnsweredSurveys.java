package dev.afterword.survey.response;

import dev.afterword.survey.invitation.InvitationEntity;
import dev.afterword.survey.survey.PublishedSurveys;
import dev.afterword.survey.survey.domain.CustomerSurvey;
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
        return new CustomerSurvey(
                surveys.version(invitation.workspace, invitation.surveyKey, invitation.surveyVersion), invitation.standing,
                invitation.promisedBy);
    }
}
