package dev.afterword.survey.survey.domain;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** How a question is asked and what can be said to it. */
public enum QuestionKind {
    NPS(new Scale(0, 10, StandardWords.of("nps.low"), StandardWords.of("nps.high"))),
    CSAT(new Scale(1, 5, StandardWords.of("csat.low"), StandardWords.of("csat.high"))),
    CES(new Scale(1, 7, StandardWords.of("ces.low"), StandardWords.of("ces.high"))),
    RATING(new Scale(1, 5, StandardWords.of("rating.low"), StandardWords.of("rating.high"))),
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

    /** The kind with that name in events and in the API; empty when there is none. */
    public static Optional<QuestionKind> named(String wireName) {
        return Arrays.stream(values()).filter(kind -> kind.wireName().equals(wireName)).findFirst();
    }

    /** All wire names, for people who got one wrong. */
    public static Set<String> names() {
        return Arrays.stream(values()).map(QuestionKind::wireName).collect(toCollection(TreeSet::new));
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
