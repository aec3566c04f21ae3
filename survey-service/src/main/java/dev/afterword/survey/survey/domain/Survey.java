package dev.afterword.survey.survey.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One published version of a questionnaire. It never changes: what a customer was asked stays known.
 *
 * @param key unique among the surveys of a workspace
 * @param version 1 and up; 0 for a draft, which only its makers see
 * @param intro what stands above the questions, or {@code null} when the first question says it all
 * @param questions in the order in which they are asked
 * @param endings the first whose conditions hold is shown at the end; when none does, the page's own thanks
 */
public record Survey(String key, int version, Words intro, List<Question> questions, List<Ending> endings) {

    public Survey {
        questions = List.copyOf(questions);
        endings = List.copyOf(endings);
    }

    public Optional<Question> question(String questionKey) {
        return questions.stream().filter(question -> questionKey.equals(question.key())).findFirst();
    }

    /**
     * The questions that are asked after these answers, in order. An answer to a question that is not asked (any more) counts
     * for no condition.
     */
    public List<Question> asked(Map<String, String> answers, String standing) {
        var asked = new ArrayList<Question>();
        var counting = new HashMap<String, String>();
        for (Question question : questions) {
            if (Condition.allHold(question.showIf(), new Situation(counting, standing))) {
                asked.add(question);
                Optional.ofNullable(answers.get(question.key())).ifPresent(answer -> counting.put(question.key(), answer));
            }
        }
        return asked;
    }

    /** What the customer reads at the end; empty for the page's own thanks. */
    public Optional<Ending> ending(Map<String, String> answers, String standing) {
        var counting = new HashMap<>(answers);
        counting.keySet().retainAll(asked(answers, standing).stream().map(Question::key).toList());
        return endings.stream().filter(ending -> Condition.allHold(ending.showIf(), new Situation(counting, standing)))
                .findFirst();
    }
}
