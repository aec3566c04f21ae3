package dev.afterword.survey.page;

import java.util.List;
import java.util.Map;

import dev.afterword.survey.survey.domain.Question;
import dev.afterword.survey.survey.domain.QuestionKind;
import dev.afterword.survey.survey.domain.Scale;
import dev.afterword.survey.survey.domain.Wording;

/**
 * One question as the page shows it.
 *
 * @param words the words asked
 * @param statement whether the customer agrees with it rather than answers it
 * @param scale the numbers to choose from, or {@code null} when the answer is words
 * @param tiles one for each number
 * @param answer the answer so far, empty when there is none
 * @param problem what is wrong with it, or {@code null}
 */
record QuestionView(String key, String words, boolean statement, boolean required, Scale scale, List<Tile> tiles,
        String answer, String problem) {

    static QuestionView of(Question question, Wording wording, Map<String, String> answers, Map<String, String> problems) {
        var answer = answers.getOrDefault(question.key(), "");
        var scale = question.kind().scale().orElse(null);
        return new QuestionView(question.key(), wording.fill(question.wording().in("en")), question.kind() == QuestionKind.CES,
                question.required(), scale, scale == null ? List.of() : tiles(scale, answer), answer,
                problems.get(question.key()));
    }

    private static List<Tile> tiles(Scale scale, String answer) {
        return scale.numbers().stream()
                .map(number -> new Tile(number, answer.equals(number.toString()), meaning(scale, number)))
                .toList();
    }

    private static String meaning(Scale scale, int number) {
        if (number == scale.low()) {
            return scale.lowLabel().in("en");
        }
        return number == scale.high() ? scale.highLabel().in("en") : null;
    }

    /**
     * @param meaning what the number means, for ears; {@code null} between the ends of the scale
     */
    record Tile(int number, boolean chosen, String meaning) {
    }
}
