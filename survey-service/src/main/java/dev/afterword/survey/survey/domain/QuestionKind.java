package dev.afterword.survey.survey.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a question is asked and what can be said to it. */
public enum QuestionKind {
    NPS(new Scale(0, 10, Words.english("Not at all likely"), Words.english("Extremely likely"))),
    CSAT(new Scale(1, 5, Words.english("Very dissatisfied"), Words.english("Very satisfied"))),
    CES(new Scale(1, 7, Words.english("Strongly disagree"), Words.english("Strongly agree"))),
    RATING(new Scale(1, 5, Words.english("Not at all"), Words.english("Very"))),
    SINGLE_CHOICE(null),
    MULTIPLE_CHOICE(null),
    YES_NO(null),
    /** Whether the customer wants to be contacted; a yes opens a recovery. */
    CONTACT_ME(null),
    TEXT(null);

    static final List<String> YES_AND_NO = List.of("yes", "no");

    private final Scale scale;

    QuestionKind(Scale scale) {
        this.scale = scale;
    }

    /** Empty when the answer is not a number. */
    public Optional<Scale> scale() {
        return Optional.ofNullable(scale);
    }

    /** Whether the answer is {@code yes} or {@code no}. */
    public boolean isYesOrNo() {
        return this == YES_NO || this == CONTACT_ME;
    }

    /** Whether the answer is one or more of the question's own options. */
    public boolean hasOptions() {
        return this == SINGLE_CHOICE || this == MULTIPLE_CHOICE;
    }

    /** Whether the answer is what the customer writes. */
    public boolean isWords() {
        return this == TEXT;
    }

    /** The kind's name in events: {@code nps csat ces rating single_choice multiple_choice yes_no contact_me text}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
