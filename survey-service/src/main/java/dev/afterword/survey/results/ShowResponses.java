package dev.afterword.survey.results;

import java.util.UUID;

import dev.afterword.contracts.SurveyRef;
import dev.afterword.messaging.Ids;
import dev.afterword.survey.response.ResponseEvents;
import dev.afterword.survey.survey.PublishedSurveys;
import dev.afterword.survey.survey.domain.CustomerSurvey;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows stored responses as clients see them, with the same answers that the events tell. */
@ApplicationScoped
public class ShowResponses {

    private final PublishedSurveys surveys;

    ShowResponses(PublishedSurveys surveys) {
        this.surveys = surveys;
    }

    ResponseAnswer show(UUID workspace, ResultRow row) {
        var survey = new CustomerSurvey(surveys.version(workspace, row.surveyKey(), row.surveyVersion()), row.standing());
        var interaction = row.interaction();
        return new ResponseAnswer(row.id(), row.revision(), row.completedAt() != null,
                new SurveyRef(row.surveyKey(), row.surveyVersion()), row.invitationId(), row.channel(), row.standing(),
                new ResponseAnswer.About(interaction.interactionId(), interaction.occurredAt(),
                        interaction.touchpoint().key(), interaction.customerRef(), interaction.segment(),
                        interaction.locale(), interaction.agent(), interaction.channel()),
                Ids.timeOf(row.id()), row.answeredAt(), row.completedAt(), ResponseEvents.answers(survey, row.answers()));
    }
}
