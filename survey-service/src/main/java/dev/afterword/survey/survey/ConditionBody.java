package dev.afterword.survey.survey;

import java.util.List;
import java.util.Set;

import dev.afterword.survey.survey.domain.Condition;
import dev.afterword.survey.survey.domain.Condition.Chosen;
import dev.afterword.survey.survey.domain.Condition.NumberBetween;
import dev.afterword.survey.survey.domain.Condition.StandingIs;
import dev.afterword.survey.survey.domain.Situation;
import dev.afterword.web.json.JsonFields;

/** Reads {@code show_if}: a list of conditions that must all hold. */
final class ConditionBody {

    private static final int MOST_CONDITIONS = 20;
    private static final int MOST_CHOICES = 50;
    private static final int LONGEST_KEY = 63;
    private static final int MOST_NUMBER = 1000;

    /** In the place of one that could not be read, which was told: it always holds, so nothing else follows from it. */
    private static final Condition UNREADABLE = new StandingIs(Situation.STANDINGS);

    private ConditionBody() {
    }

    static List<Condition> list(JsonFields fields) {
        return fields.objects("show_if", MOST_CONDITIONS).stream().map(ConditionBody::read).toList();
    }

    private static Condition read(JsonFields fields) {
        String question = fields.text("question", LONGEST_KEY);
        Integer low = fields.integer("at_least", 0, MOST_NUMBER);
        Integer high = fields.integer("at_most", 0, MOST_NUMBER);
        var choices = Set.copyOf(fields.texts("any_of", MOST_CHOICES, LONGEST_KEY));
        var standings = Set.copyOf(fields.texts("standing", Situation.STANDINGS.size(), Situation.STANDINGS::contains,
                "must be one of at_risk, fan, neutral, unknown"));
        boolean number = fields.has("at_least") || fields.has("at_most");
        int forms = (number ? 1 : 0) + (fields.has("any_of") ? 1 : 0) + (fields.has("standing") ? 1 : 0);
        fields.check(forms == 1, fields.at("").replaceAll("/$", ""),
                "must be one of: question with at_least or at_most or both; question with any_of; standing");
        if (forms != 1) {
            return UNREADABLE;
        }
        if (fields.has("standing")) {
            fields.check(question == null, fields.at("question"), "does not go with standing");
            return standings.isEmpty() ? UNREADABLE : new StandingIs(standings);
        }
        fields.check(fields.has("question"), fields.at("question"), "is required");
        if (question == null) {
            return UNREADABLE;
        }
        if (number) {
            return low == null && high == null ? UNREADABLE
                    : new NumberBetween(question, low == null ? NumberBetween.NO_LOW : low,
                            high == null ? NumberBetween.NO_HIGH : high);
        }
        fields.check(!choices.isEmpty(), fields.at("any_of"), "must have at least one item");
        return choices.isEmpty() ? UNREADABLE : new Chosen(question, choices);
    }
}
