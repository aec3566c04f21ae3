package dev.afterword.survey.page;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.afterword.survey.page.QuestionView.Telling;
import dev.afterword.survey.response.SurveyView.Asked;
import dev.afterword.survey.response.domain.AnswerProblem;
import dev.afterword.survey.survey.domain.MakingRight;
import dev.afterword.survey.survey.domain.Question;

/**
 * The survey as the page shows it.
 *
 * @param link the last part of the page's address
 * @param company the company's name; {@code named} is the same, kept apart from the words around it
 * @param intro what stands above the questions, or {@code null}
 * @param problems all that is wrong with the answers just sent
 * @param changing whether the customer had finished before
 * @param chosen keys of the questions whose answer was chosen by the way in and is not recorded yet, with a space between
 * @param revision of the answers shown; 0 while there are none
 * @param live whether a script saves every tap; not in a preview, where nothing is recorded
 */
record SurveyForm(String link, String company, String named, String intro, List<QuestionView> questions, List<Problem> problems,
        boolean changing, String chosen, int revision, boolean live) {

    /** The questions that can be seen, with a space between; sent along, so that those that are new then are asked too. */
    public String seen() {
        return questions.stream().filter(QuestionView::asked).map(QuestionView::key).collect(joining(" "));
    }

    /** Shows what was answered before, and over it what a tap in a mail chose; nothing of that is recorded. */
    static SurveyForm of(String link, Asked asked, Map<String, String> chosen, Look look) {
        var stored = asked.response().sheet().answers();
        var answers = new HashMap<>(stored);
        answers.putAll(chosen);
        var unrecorded = chosen.keySet().stream().filter(key -> !chosen.get(key).equals(stored.get(key))).sorted()
                .collect(joining(" "));
        return of(link, asked, answers, Map.of(), List.of(), unrecorded, look);
    }

    /** The same as nobody's: nothing of it is recorded. */
    SurveyForm preview() {
        return new SurveyForm(link, company, named, intro, questions, problems, changing, chosen, revision, false);
    }

    /** Shows what was sent, and what is wrong with it. That a question is new is no problem: it is shown, that is all. */
    static SurveyForm refused(String link, Asked asked, SubmittedForm sent, List<AnswerProblem> problems, Look look) {
        var answers = new HashMap<>(asked.response().sheet().answers());
        sent.answers().forEach((question, values) -> answers.put(question, String.join(" ", values).strip()));
        var serious = problems.stream().filter(problem -> sent.seen() == null || problem.question().isEmpty()
                || sent.seen().contains(problem.question()) || sent.answers().containsKey(problem.question())).toList();
        return of(link, asked, answers, sent.answers(), serious, "", look);
    }

    private static SurveyForm of(String link, Asked asked, Map<String, String> answers, Map<String, List<String>> sent,
            List<AnswerProblem> problems, String chosen, Look look) {
        var wording = asked.wording();
        var words = PageWords.in(look.language());
        var telling = new Telling(wording, look.choice().words(), words.texts());
        var survey = asked.survey().survey();
        var details = problems.stream().collect(toMap(AnswerProblem::question, problem -> words.of(problem,
                survey.question(problem.question()), sent.getOrDefault(problem.question(), List.of())), (one, two) -> one));
        var shown = asked.survey().asked(answers).stream().map(Question::key).collect(toSet());
        var questions = questions(survey.questions(), survey.intro() == null, shown, telling, answers, details);
        return new SurveyForm(link, wording.company(), wording.fill("{company}"),
                survey.intro() == null ? null : telling.of(survey.intro()), questions,
                problems.stream().map(problem -> problem(problem, questions, details)).toList(),
                asked.response().isComplete(), chosen, asked.response().revision(), true);
    }

    private static List<QuestionView> questions(List<Question> all, boolean headline, Set<String> shown, Telling telling,
            Map<String, String> answers, Map<String, String> details) {
        var views = new ArrayList<QuestionView>();
        for (Question question : all) {
            if (!MakingRight.is(question)) {
                views.add(QuestionView.of(question, headline && views.isEmpty(), shown.contains(question.key()), telling,
                        answers, details));
            }
        }
        return views;
    }

    private static Problem problem(AnswerProblem problem, List<QuestionView> questions, Map<String, String> details) {
        var question = questions.stream().filter(view -> view.key().equals(problem.question())).findFirst();
        return new Problem(question.map(QuestionView::key).orElse(null),
                questions.stream().filter(QuestionView::asked).count() > 2 ? question.map(QuestionView::words).orElse(null)
                        : null,
                details.get(problem.question()));
    }

    /**
     * @param question the key of the question it speaks of, or {@code null}
     * @param words those of the question where the page asks several, or {@code null}
     */
    record Problem(String question, String words, String detail) {
    }
}
