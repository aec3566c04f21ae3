package dev.afterword.survey.survey;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.afterword.survey.survey.domain.Survey;

/**
 * One published version.
 *
 * @param builtIn whether it comes with the product
 * @param publishedAt {@code null} for one that comes with the product
 */
record SurveyVersionAnswer(String key, int version, boolean builtIn, Instant publishedAt, Map<String, String> intro,
        List<QuestionnaireJson.QuestionJson> questions, List<QuestionnaireJson.EndingJson> endings) {

    static SurveyVersionAnswer of(SurveyVersionEntity version) {
        return of(version.toSurvey(), false, version.publishedAt);
    }

    static SurveyVersionAnswer builtIn(Survey survey) {
        return of(survey, true, null);
    }

    private static SurveyVersionAnswer of(Survey survey, boolean builtIn, Instant publishedAt) {
        var asks = QuestionnaireJson.of(survey);
        return new SurveyVersionAnswer(survey.key(), survey.version(), builtIn, publishedAt, asks.intro(), asks.questions(),
                asks.endings());
    }

    /** Whether a draft asks the very same. */
    boolean asks(Survey draft) {
        return QuestionnaireJson.of(draft).equals(new QuestionnaireJson(intro, questions, endings));
    }
}
