package dev.afterword.survey.results;

import java.util.UUID;

import dev.afterword.contracts.SurveyRef;
import dev.afterword.messaging.Ids;
import dev.afterword.survey.response.AnsweredSurveys;
import dev.afterword.survey.response.ResponseEvents;
import jakarta.enterprise.context.ApplicationScoped;

/** Shows stored responses as clients see them, with the same answers that the events tell. */
@ApplicationScoped
public class ShowResponses {

    private final AnsweredSurveys surveys;

    ShowResponses(AnsweredSurveys surveys) {
        this.surveys = surveys;
    }

    ResponseAnswer show(UUID workspace, ResultRow row) {
        var asked = new SurveyRef(row.surveyKey(), row.surveyVersion());
        var survey = surveys.of(workspace, asked, row.standing(), null);
        var interaction = row.interaction();
        return new ResponseAnswer(row.id(), row.revision(), row.completedAt() != null,
                asked, row.invitationId(), row.channel(), row.standing(),
                new ResponseAnswer.About(interaction.interactionId(), interaction.occurredAt(),
                        interaction.touchpoint().key(), interaction.customerRef(), interaction.segment(),
                        interaction.locale(), interaction.agent(), interaction.channel()),
                Ids.timeOf(row.id()), row.answeredAt(), row.completedAt(), ResponseEvents.answers(survey, row.answers()));
    }
}
