package dev.afterword.survey.survey.domain;

import java.util.Locale;
import java.util.Optional;

/** How a question is asked and what can be said to it. */
public enum QuestionKind {
    NPS(new Scale(0, 10, "Not at all likely", "Extremely likely")),
    CSAT(new Scale(1, 5, "Very dissatisfied", "Very satisfied")),
    CES(new Scale(1, 7, "Strongly disagree", "Strongly agree")),
    RATING(new Scale(1, 5, "Not at all", "Very")),
    TEXT(null);

    private final Scale scale;

    QuestionKind(Scale scale) {
        this.scale = scale;
    }

    /** Empty when the answer is words. */
    public Optional<Scale> scale() {
        return Optional.ofNullable(scale);
    }

    /** The kind's name in events: {@code nps csat ces rating text}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
