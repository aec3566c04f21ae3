package dev.afterword.survey.response.domain;

import static dev.afterword.survey.survey.domain.QuestionKind.MULTIPLE_CHOICE;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.afterword.survey.survey.domain.Question;
import dev.afterword.survey.survey.domain.Scale;
import dev.afterword.survey.survey.domain.Survey;

/**
 * Form fields, held against the survey they answer.
 *
 * @param answers the fields that are fine, in the form in which they are kept; an empty one takes an answer back
 * @param problems what is wrong with the others, up to 50: a form has room for thousands of wrong names
 */
record AnswerReading(Map<String, String> answers, List<AnswerProblem> problems) {

    private static final int MOST_PROBLEMS = 50;
    private static final Pattern SHORT_NUMBER = Pattern.compile("[0-9]{1,3}");

    static AnswerReading of(Survey survey, Map<String, List<String>> fields) {
        var reading = new AnswerReading(new HashMap<>(), new ArrayList<>());
        var notAsked = "This survey does not ask this. It asks " + keysOf(survey) + ".";
        fields.forEach((field, values) -> survey.question(field).ifPresentOrElse(
                question -> reading.read(question, values),
                () -> reading.refuse(field, notAsked)));
        return reading;
    }

    static String howToAnswer(Question question) {
        if (!question.choices().isEmpty()) {
            return "Choose " + (question.kind() == MULTIPLE_CHOICE ? "from " : "one of ")
                    + String.join(", ", question.choices()) + ".";
        }
        return question.scale().map(AnswerReading::howToAnswer).orElse("Write an answer.");
    }

    private static String howToAnswer(Scale scale) {
        return "Choose a number from " + scale.low() + " to " + scale.high() + ".";
    }

    private static String keysOf(Survey survey) {
        return survey.questions().stream().map(Question::key).collect(joining(", "));
    }

    private void read(Question question, List<String> values) {
        if (question.kind() == MULTIPLE_CHOICE) {
            readChoices(question, values);
            return;
        }
        if (values.size() > 1) {
            refuse(question.key(), "Answer this once; it was answered " + values.size() + " times.");
            return;
        }
        var value = values.get(0).strip();
        if (!question.choices().isEmpty()) {
            readChoices(question, values);
        } else {
            question.scale().ifPresentOrElse(
                    scale -> readNumber(question.key(), scale, value), () -> readText(question.key(), value));
        }
    }

    /** In the order of the options, so that the same choices are the same answer. An empty value is a box left empty. */
    private void readChoices(Question question, List<String> values) {
        var chosen = values.stream().map(String::strip).filter(value -> !value.isEmpty()).collect(toSet());
        if (question.choices().containsAll(chosen)) {
            answers.put(question.key(), question.choices().stream().filter(chosen::contains).collect(joining(" ")));
        } else {
            refuse(question.key(), howToAnswer(question));
        }
    }

    private void readNumber(String question, Scale scale, String value) {
        if (value.isEmpty()) {
            answers.put(question, "");
        } else if (SHORT_NUMBER.matcher(value).matches() && scale.contains(Integer.parseInt(value))) {
            answers.put(question, Integer.toString(Integer.parseInt(value)));
        } else {
            refuse(question, howToAnswer(scale));
        }
    }

    private void readText(String question, String value) {
        // Browsers send line ends as CR LF, scripts mostly as LF: the same words must not look like a change.
        var text = value.replace("\r\n", "\n");
        int length = text.codePointCount(0, text.length());
        if (length > AnswerSheet.LONGEST_TEXT) {
            refuse(question, "Shorten this to %,d characters; it has %,d.".formatted(AnswerSheet.LONGEST_TEXT, length));
        } else if (text.indexOf('\0') >= 0) {
            refuse(question, "Remove the NUL character (U+0000) from this text.");
        } else {
            answers.put(question, text);
        }
    }

    private void refuse(String field, String detail) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new AnswerProblem(field, detail));
        }
    }
}
