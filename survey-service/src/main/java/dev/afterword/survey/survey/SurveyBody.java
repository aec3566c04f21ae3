package dev.afterword.survey.survey;

import java.util.List;
import java.util.Optional;

import dev.afterword.survey.survey.domain.Ending;
import dev.afterword.survey.survey.domain.Metric;
import dev.afterword.survey.survey.domain.Option;
import dev.afterword.survey.survey.domain.Question;
import dev.afterword.survey.survey.domain.QuestionKind;
import dev.afterword.survey.survey.domain.Survey;
import dev.afterword.survey.survey.domain.SurveyCheck;
import dev.afterword.survey.survey.domain.SurveyKey;
import dev.afterword.web.json.JsonFields;

/** Reads the body of a PUT as a draft, and names everything that is wrong with it: its form and its sense. */
final class SurveyBody {

    static final int MOST_QUESTIONS = 50;
    static final int MOST_OPTIONS = 50;
    static final int MOST_ENDINGS = 20;
    private static final int LONGEST_WORDING = 500;
    private static final int LONGEST_LABEL = 200;
    private static final int LONGEST_TEXT = 1000;
    /** Far more than fits; so that those above the real limit are counted and named. */
    private static final int ANY_NUMBER = 10_000;

    private final WordsBody words;

    private SurveyBody(WordsBody words) {
        this.words = words;
    }

    /**
     * @param key from the path
     * @throws dev.afterword.web.problem.ProblemException 400 or 422
     */
    static Survey read(String key, byte[] body) {
        var fields = JsonFields.of(body);
        fields.check(SurveyKey.isValid(key), "key", "the key in the path " + SurveyKey.RULE);
        var draft = new SurveyBody(WordsBody.of(fields)).read(key, fields);
        SurveyCheck.problems(draft).forEach(problem -> fields.check(false, problem.pointer(), problem.detail()));
        fields.throwIfInvalid();
        return draft;
    }

    private Survey read(String key, JsonFields fields) {
        return new Survey(key, 0, words.optional(fields, "intro", LONGEST_TEXT),
                items(fields, "questions", MOST_QUESTIONS).stream().map(this::question).toList(),
                items(fields, "endings", MOST_ENDINGS).stream().map(this::ending).toList());
    }

    private Question question(JsonFields fields) {
        String key = innerKey(fields);
        fields.check(key == null || !SurveyKey.RESERVED.contains(key), fields.at("key"),
                "is a word that the survey page needs for itself; choose another");
        var kind = Optional.ofNullable(fields.requiredOneOf("kind", QuestionKind.names())).flatMap(QuestionKind::named);
        String metric = fields.oneOf("metric", Metric.names());
        if (metric == null) {
            metric = kind.flatMap(Metric::of).map(Metric::wireName).orElse(null);
        }
        var wording = words.required(fields, "wording", LONGEST_WORDING);
        boolean required = Boolean.TRUE.equals(fields.bool("required"));
        var options = items(fields, "options", MOST_OPTIONS).stream().map(this::option).toList();
        return new Question(key, kind.orElse(null), metric, wording, required, options, ConditionBody.list(fields));
    }

    private Option option(JsonFields fields) {
        return new Option(innerKey(fields), words.required(fields, "label", LONGEST_LABEL));
    }

    private Ending ending(JsonFields fields) {
        return new Ending(ConditionBody.list(fields), words.required(fields, "title", LONGEST_LABEL),
                words.required(fields, "text", LONGEST_TEXT));
    }

    private static String innerKey(JsonFields fields) {
        String key = fields.requiredText("key", ANY_NUMBER);
        fields.check(key == null || SurveyKey.isValidInside(key), fields.at("key"), SurveyKey.INNER_RULE);
        return key;
    }

    private static List<JsonFields> items(JsonFields fields, String name, int most) {
        var items = fields.objects(name, ANY_NUMBER);
        fields.check(items.size() <= most, fields.at(name), "must have at most " + most + " items");
        return items;
    }
}
