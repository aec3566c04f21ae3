package dev.afterword.survey.survey.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Holds a draft against all the rules and finds everything that is wrong with it at once. A part that could not be read, and so
 * was complained of already, is {@code null} (or an empty list): nothing more is said of it.
 */
public final class SurveyCheck {

    static final int FEWEST_OPTIONS = 2;

    private SurveyCheck() {
    }

    /** Empty when the survey is good. */
    public static List<SurveyProblem> problems(Survey survey) {
        var problems = new ArrayList<SurveyProblem>();
        if (survey.questions().isEmpty()) {
            problems.add(new SurveyProblem("/questions", "must have at least one question"));
        }
        questions(survey, problems);
        problems.addAll(new TextCheck(survey).problems());
        problems.addAll(new ConditionCheck(survey).problems());
        return problems;
    }

    private static void questions(Survey survey, List<SurveyProblem> problems) {
        var keys = new HashSet<String>();
        var metrics = new HashSet<String>();
        for (int i = 0; i < survey.questions().size(); i++) {
            var question = survey.questions().get(i);
            String at = "/questions/" + i;
            if (question.key() != null && !keys.add(question.key())) {
                problems.add(new SurveyProblem(at + "/key", "is the key of an earlier question, too; each needs its own"));
            }
            metric(question, at, problems);
            if (question.metric() != null && !metrics.add(question.metric())) {
                problems.add(new SurveyProblem(at + "/metric", "is counted by an earlier question, too: a response counts once "
                        + "for " + question.metric() + ". Ask one of them as a rating without a metric"));
            }
            options(question, at, problems);
        }
    }

    private static void metric(Question question, String at, List<SurveyProblem> problems) {
        var metric = Metric.named(question.metric()).orElse(null);
        if (metric != null && question.kind() != null && metric.kind() != question.kind()) {
            problems.add(new SurveyProblem(at + "/metric", metric.wireName() + " is counted by questions of the kind "
                    + metric.kind().wireName() + " alone; scales are never mixed"));
        }
    }

    private static void options(Question question, String at, List<SurveyProblem> problems) {
        if (question.kind() == null) {
            return;
        }
        if (!question.kind().hasOptions() && !question.options().isEmpty()) {
            problems.add(new SurveyProblem(at + "/options", "belong to single_choice and multiple_choice alone"));
        }
        if (question.kind().hasOptions() && question.options().size() < FEWEST_OPTIONS) {
            problems.add(new SurveyProblem(at + "/options", "must be at least " + FEWEST_OPTIONS));
        }
        var keys = new HashSet<String>();
        for (int i = 0; i < question.options().size(); i++) {
            String key = question.options().get(i).key();
            if (key != null && !keys.add(key)) {
                problems.add(new SurveyProblem(at + "/options/" + i + "/key", "is the key of an earlier option, too"));
            }
        }
    }
}
