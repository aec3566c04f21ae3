package dev.afterword.survey.page;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.afterword.survey.response.SurveyView.Asked;
import dev.afterword.survey.response.domain.AnswerProblem;
import dev.afterword.survey.survey.domain.Question;
import dev.afterword.survey.survey.domain.Survey;
import dev.afterword.survey.survey.domain.Wording;

/**
 * The survey as the page shows it.
 *
 * @param link the last part of the page's address, which the form is sent to
 * @param company the company's name
 * @param intro what stands above the questions, or {@code null}
 * @param problems all that is wrong with the answers just sent
 * @param changing whether the customer had finished before
 */
record SurveyForm(String link, String company, String intro, List<QuestionView> questions, List<Problem> problems,
        boolean changing) {

    /** Whether the first question is the headline. */
    public boolean startsWithQuestion() {
        return intro == null;
    }

    /** Shows what was answered before, and over it what a tap in a mail chose; nothing of that is recorded. */
    static SurveyForm of(String link, Asked asked, Map<String, String> chosen) {
        var answers = new HashMap<>(asked.response().sheet().answers());
        answers.putAll(chosen);
        return of(link, asked, answers, List.of());
    }

    /** Shows what was sent, and what is wrong with it. */
    static SurveyForm refused(String link, Asked asked, SubmittedForm sent, List<AnswerProblem> problems) {
        var answers = new HashMap<String, String>();
        sent.answers().forEach((question, values) -> answers.put(question, values.get(0)));
        return of(link, asked, answers, problems);
    }

    private static SurveyForm of(String link, Asked asked, Map<String, String> answers, List<AnswerProblem> problems) {
        var interaction = asked.interaction();
        var wording = new Wording(interaction.workspace().name(), interaction.touchpoint().name(),
                asked.survey().promisedBy());
        var byQuestion = problems.stream()
                .collect(toMap(AnswerProblem::question, AnswerProblem::detail, (first, second) -> first));
        var questions = asked.survey().survey().questions().stream()
                .map(question -> QuestionView.of(question, wording, answers, byQuestion)).toList();
        var intro = asked.survey().survey().intro();
        return new SurveyForm(link, wording.company(), intro == null ? null : wording.fill(intro.in("en")), questions,
                problems.stream().map(problem -> Problem.of(problem, asked.survey().survey(), wording)).toList(),
                asked.response().isComplete());
    }

    /**
     * @param question the key of the question it speaks of, or {@code null}
     * @param words those of the question where the page asks several, or {@code null}
     */
    record Problem(String question, String words, String detail) {

        static Problem of(AnswerProblem problem, Survey survey, Wording wording) {
            var question = survey.question(problem.question());
            var words = survey.intro() == null ? null
                    : question.map(asked -> wording.fill(asked.wording().in("en"))).orElse(null);
            return new Problem(question.map(Question::key).orElse(null), words, problem.detail());
        }
    }
}
