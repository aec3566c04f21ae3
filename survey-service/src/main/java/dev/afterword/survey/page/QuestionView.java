package dev.afterword.survey.page;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.afterword.survey.survey.domain.Question;
import dev.afterword.survey.survey.domain.QuestionKind;
import dev.afterword.survey.survey.domain.Scale;
import dev.afterword.survey.survey.domain.Wording;

/**
 * One question as the page shows it.
 *
 * @param words the words asked
 * @param headline whether it stands where the page's headline would
 * @param statement whether the customer agrees with it rather than answers it
 * @param asked whether it is asked after the answers so far; others wait unseen for a script to show them
 * @param low what the lowest number means, or {@code null} without a scale
 * @param high what the highest number means, or {@code null} without a scale
 * @param choices one for each number or option; empty when the answer is words
 * @param answer the words so far
 * @param problem what is wrong with the answer, or {@code null}
 */
record QuestionView(String key, Shape shape, String words, boolean headline, boolean statement, boolean required,
        boolean asked, End low, End high, List<Choice> choices, String answer, String problem) {

    public boolean isScale() {
        return shape == Shape.SCALE;
    }

    public boolean isText() {
        return shape == Shape.WORDS;
    }

    public boolean isSeveral() {
        return shape == Shape.SEVERAL;
    }

    /** @param answers question key to answer, in the form in which it is kept */
    static QuestionView of(Question question, boolean headline, boolean asked, Telling telling, Map<String, String> answers,
            Map<String, String> problems) {
        var answer = answers.getOrDefault(question.key(), "");
        var shape = Shape.of(question);
        var scale = question.scale().orElse(null);
        return new QuestionView(question.key(), shape, telling.of(question.wording()), headline,
                question.kind() == QuestionKind.CES, question.required(), asked,
                scale == null ? null : new End(scale.low(), telling.of(scale.lowLabel())),
                scale == null ? null : new End(scale.high(), telling.of(scale.highLabel())),
                scale == null ? options(question, telling, answer) : numbers(scale, telling, answer), answer,
                problems.get(question.key()));
    }

    private static List<Choice> numbers(Scale scale, Telling telling, String answer) {
        return scale.numbers().stream().map(number -> new Choice(number.toString(), number.toString(),
                answer.equals(number.toString()), meaning(scale, number, telling))).toList();
    }

    private static String meaning(Scale scale, int number, Telling telling) {
        if (number == scale.low()) {
            return telling.of(scale.lowLabel());
        }
        return number == scale.high() ? telling.of(scale.highLabel()) : null;
    }

    private static List<Choice> options(Question question, Telling telling, String answer) {
        if (question.kind().isYesOrNo()) {
            return question.choices().stream().map(value -> new Choice(value,
                    value.equals("yes") ? telling.texts().yes() : telling.texts().no(), value.equals(answer), null)).toList();
        }
        var chosen = Set.copyOf(Arrays.asList(answer.split(" ")));
        return question.options().stream().map(option -> new Choice(option.key(), telling.of(option.label()),
                chosen.contains(option.key()), null)).toList();
    }

    /** One end of a scale. */
    record End(int number, String meaning) {
    }

    /** @param meaning what a number means, for ears; {@code null} between the ends of the scale, and without one */
    record Choice(String value, String label, boolean chosen, String meaning) {
    }

    /** The words of a survey, told in one language with the names of one company and touchpoint. */
    record Telling(Wording wording, String language, PageTexts texts) {

        String of(dev.afterword.survey.survey.domain.Words words) {
            return wording.fill(words.in(language));
        }
    }
}
