package dev.afterword.survey.page;

import java.util.Locale;

import dev.afterword.survey.survey.domain.Question;
import dev.afterword.survey.survey.domain.QuestionKind;

/** How a question looks on a page. */
enum Shape {
    SCALE,
    ONE,
    SEVERAL,
    WORDS;

    /** The shape's name in JSON. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Shape of(Question question) {
        if (question.scale().isPresent()) {
            return SCALE;
        }
        if (question.kind().isWords()) {
            return WORDS;
        }
        return question.kind() == QuestionKind.MULTIPLE_CHOICE ? SEVERAL : ONE;
    }
}
