package dev.afterword.survey.survey.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import dev.afterword.survey.survey.domain.Condition.Chosen;
import dev.afterword.survey.survey.domain.Condition.NumberBetween;

/**
 * Conditions look at earlier questions alone (so none can wait for itself, in however wide a circle), and at answers that can
 * be
 * given; and for every question and ending there is a customer who sees it.
 */
final class ConditionCheck {

    private final Survey survey;
    private final List<SurveyProblem> problems = new ArrayList<>();
    /** Keys of questions whose conditions make no sense: whether these can be met is not worth telling. */
    private final Set<String> broken = new HashSet<>();

    ConditionCheck(Survey survey) {
        this.survey = survey;
    }

    List<SurveyProblem> problems() {
        var reach = new Reach(survey);
        for (int i = 0; i < survey.questions().size(); i++) {
            var question = survey.questions().get(i);
            String at = "/questions/" + i + "/show_if";
            if (!make(question.showIf(), at, i)) {
                broken.add(question.key());
            } else if (reach.isClear(question.showIf(), broken)) {
                reach.obstacle(question.showIf()).ifPresent(why -> problems.add(new SurveyProblem(at,
                        "can never hold, so nobody is ever asked: " + why)));
            }
        }
        endings(reach);
        return problems;
    }

    private void endings(Reach reach) {
        boolean settled = false;
        for (int i = 0; i < survey.endings().size(); i++) {
            var ending = survey.endings().get(i);
            String at = "/endings/" + i;
            if (settled) {
                problems.add(new SurveyProblem(at, "is never shown: an earlier ending always is; put that one last"));
            }
            settled |= ending.showIf().isEmpty();
            if (make(ending.showIf(), at + "/show_if", survey.questions().size())
                    && reach.isClear(ending.showIf(), broken)) {
                reach.obstacle(ending.showIf()).ifPresent(why -> problems.add(new SurveyProblem(at + "/show_if",
                        "can never hold, so nobody ever sees this: " + why)));
            }
        }
    }

    /**
     * Whether all of them make sense.
     *
     * @param index of the question that has them; those before it can be looked at
     */
    private boolean make(List<Condition> conditions, String at, int index) {
        int before = problems.size();
        for (int i = 0; i < conditions.size(); i++) {
            var condition = conditions.get(i);
            String place = at + "/" + i;
            condition.about().ifPresent(key -> subject(key, place, index).ifPresent(subject -> {
                if (condition instanceof NumberBetween between) {
                    number(between, subject, place);
                } else if (condition instanceof Chosen chosen) {
                    choice(chosen, subject, place);
                }
            }));
        }
        return problems.size() == before;
    }

    private Optional<Question> subject(String key, String at, int index) {
        var questions = survey.questions();
        int found = questions.stream().map(Question::key).toList().indexOf(key);
        if (found >= 0 && found < index) {
            return Optional.of(questions.get(found));
        }
        String detail;
        if (found < 0) {
            detail = "there is no question with this key; before it come "
                    + (index == 0 ? "none" : String.join(", ", keys(questions.subList(0, index))));
        } else if (found == index) {
            detail = "is this question itself; a condition looks at earlier ones";
        } else {
            detail = "is asked later; a condition looks at earlier questions, so that none wait for each other";
        }
        problems.add(new SurveyProblem(at + "/question", detail));
        return Optional.empty();
    }

    private void number(NumberBetween between, Question subject, String at) {
        if (subject.kind() == null) {
            return;
        }
        if (subject.scale().isEmpty()) {
            problems.add(new SurveyProblem(at, subject.kind().isWords()
                    ? subject.key() + " is answered in words; only numbers and choices can be conditions"
                    : subject.key() + " is not answered with a number; use any_of"));
            return;
        }
        var scale = subject.scale().get();
        bound(between.low(), NumberBetween.NO_LOW, scale, at + "/at_least");
        bound(between.high(), NumberBetween.NO_HIGH, scale, at + "/at_most");
        if (between.low() > between.high()) {
            problems.add(new SurveyProblem(at, "at_least is more than at_most"));
        }
    }

    private void bound(int number, int none, Scale scale, String at) {
        if (number != none && !scale.contains(number)) {
            problems.add(new SurveyProblem(at,
                    "is off the scale of that question, which goes from " + scale.low() + " to " + scale.high()));
        }
    }

    private void choice(Chosen chosen, Question subject, String at) {
        if (subject.kind() == null || subject.options().stream().anyMatch(option -> option.key() == null)) {
            return;
        }
        if (subject.choices().isEmpty()) {
            problems.add(new SurveyProblem(at, subject.kind().isWords()
                    ? subject.key() + " is answered in words; only numbers and choices can be conditions"
                    : subject.key() + " has no options; use at_least and at_most"));
            return;
        }
        var unknown = new TreeSet<>(chosen.options());
        unknown.removeAll(subject.choices());
        if (!unknown.isEmpty()) {
            problems.add(new SurveyProblem(at + "/any_of", String.join(", ", unknown) + " can't be chosen there; "
                    + String.join(", ", subject.choices()) + " can"));
        }
    }

    private static List<String> keys(List<Question> questions) {
        return questions.stream().map(question -> String.valueOf(question.key())).toList();
    }
}
