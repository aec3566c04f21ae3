package dev.afterword.survey.response;

import java.util.UUID;

import dev.afterword.contracts.SurveyRef;
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
        return of(invitation.workspace, new SurveyRef(invitation.surveyKey, invitation.surveyVersion), invitation.standing,
                invitation.promisedBy);
    }

    /**
     * @param standing what the customer was to us when invited
     * @param promisedBy who promised the customer an answer, or {@code null}
     */
    public CustomerSurvey of(UUID workspace, SurveyRef asked, String standing, String promisedBy) {
        return new CustomerSurvey(MakingRight.addTo(surveys.version(workspace, asked.key(), asked.version())), standing,
                promisedBy);
    }
}
