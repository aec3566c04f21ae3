package dev.afterword.survey.survey.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.afterword.survey.survey.domain.Condition.NumberBetween;

/** "May we make this right?": asked at the end of those who are unhappy, by every survey with a scale. */
public final class MakingRight {

    /** The question's key; a survey that has a question of this kind itself keeps its own. */
    public static final String KEY = "contact_me";

    private static final Words WORDING = new Words(Map.of(
            "en", "May we make this right?",
            "de", "Dürfen wir das wiedergutmachen?",
            "fr", "Pouvons-nous rattraper cela ?",
            "es", "¿Nos permite solucionarlo?",
            "pt", "Podemos reparar isto?",
            "ar", "هل تسمح لنا بتدارك الأمر؟",
            "ja", "挽回の機会をいただけますか。"));

    private MakingRight() {
    }

    /** The survey with this question at its end. */
    public static Survey addTo(Survey survey) {
        var unhappy = survey.questions().stream().map(MakingRight::unhappy).flatMap(Optional::stream).toList();
        boolean hasItsOwn = survey.questions().stream()
                .anyMatch(question -> question.kind() == QuestionKind.CONTACT_ME || question.key().equals(KEY));
        if (unhappy.isEmpty() || hasItsOwn) {
            return survey;
        }
        var questions = new ArrayList<>(survey.questions());
        questions.add(new Question(KEY, QuestionKind.CONTACT_ME, null, WORDING, false, List.of(),
                List.of(new Condition.AnyOf(unhappy))));
        return new Survey(survey.key(), survey.version(), survey.intro(), questions, survey.endings());
    }

    /** Whether a question is this one, and belongs to the end rather than among the others. */
    public static boolean is(Question question) {
        return question.kind() == QuestionKind.CONTACT_ME && question.wording().equals(WORDING);
    }

    private static Optional<Condition> unhappy(Question question) {
        Integer most = switch (question.kind()) {
            case NPS -> 6;
            case CES -> 3;
            case CSAT, RATING -> 2;
            default -> null;
        };
        return Optional.ofNullable(most).map(
                high -> new NumberBetween(question.key(), question.scale().orElseThrow().low(), high));
    }
}
