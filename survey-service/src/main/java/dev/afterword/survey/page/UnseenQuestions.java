package dev.afterword.survey.page;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import dev.afterword.survey.response.SurveyView.Asked;
import dev.afterword.survey.response.ViewSurvey;
import dev.afterword.survey.response.domain.AnswerChoice;
import dev.afterword.survey.survey.domain.MakingRight;
import dev.afterword.survey.survey.domain.Question;
import dev.afterword.web.later.Later;
import jakarta.inject.Singleton;

/** Finds what is asked only because of the answers just given: who could not see that yet has not finished. */
@Singleton
class UnseenQuestions {

    private final ViewSurvey viewSurvey;

    UnseenQuestions(ViewSurvey viewSurvey) {
        this.viewSurvey = viewSurvey;
    }

    /** The key of the first one; empty for a form that finishes nothing, or does not tell what could be seen. */
    CompletionStage<Optional<String>> first(UUID interactionId, SubmittedForm form) {
        return form.partial() || form.seen() == null
                ? CompletableFuture.completedStage(Optional.empty())
                : Later.onWorker(() -> lookUp(interactionId, form));
    }

    private Optional<String> lookUp(UUID interactionId, SubmittedForm form) {
        if (!(viewSurvey.view(interactionId) instanceof Asked asked)) {
            return Optional.empty();
        }
        var answers = asked.response().sheet().with(AnswerChoice.of(asked.survey().survey(), form.answers())).answers();
        return asked.survey().asked(answers).stream().filter(question -> !MakingRight.is(question)).map(Question::key)
                .filter(key -> !form.seen().contains(key)).findFirst();
    }
}
