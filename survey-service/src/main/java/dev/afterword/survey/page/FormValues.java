package dev.afterword.survey.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.afterword.survey.survey.domain.Survey;

/** Answers as a form would send them: several options chosen at once are several values. */
final class FormValues {

    private FormValues() {
    }

    /** @param answers question key to answer, in the form in which it is kept */
    static Map<String, List<String>> of(Survey survey, Map<String, String> answers) {
        var values = new TreeMap<String, List<String>>();
        answers.forEach((key, answer) -> {
            boolean several = survey.question(key).filter(question -> Shape.of(question) == Shape.SEVERAL).isPresent();
            values.put(key, several ? List.of(answer.split(" ")) : List.of(answer));
        });
        return values;
    }
}
