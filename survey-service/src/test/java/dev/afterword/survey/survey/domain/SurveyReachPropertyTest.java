package dev.afterword.survey.survey.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import dev.afterword.survey.survey.domain.Condition.Chosen;
import dev.afterword.survey.survey.domain.Condition.NumberBetween;
import dev.afterword.survey.survey.domain.Condition.StandingIs;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Small surveys, with every customer that there can be: whom they ask what, held against what the check says. */
class SurveyReachPropertyTest {

    private static final Words WORDS = Words.english("x");
    private static final List<QuestionKind> KINDS = List.of(QuestionKind.CSAT, QuestionKind.RATING, QuestionKind.YES_NO,
            QuestionKind.SINGLE_CHOICE, QuestionKind.MULTIPLE_CHOICE);
    private static final List<String> OPTIONS = List.of("a", "b", "c");

    @Property(tries = 400)
    void a_question_is_called_unreachable_exactly_when_no_customer_is_ever_asked_it(@ForAll long seed) {
        var survey = survey(new Random(seed));
        var asked = new HashSet<String>();
        for (String standing : Situation.STANDINGS) {
            everySheet(survey.questions(), 0, new HashMap<>(), sheet -> survey.asked(sheet, standing)
                    .forEach(question -> asked.add(question.key())));
        }
        var unreachable = SurveyCheck.problems(survey).stream().map(SurveyProblem::pointer).toList();
        var expected = IntStream.range(0, survey.questions().size())
                .filter(i -> !asked.contains(survey.questions().get(i).key())).mapToObj(i -> "/questions/" + i + "/show_if")
                .toList();
        assertThat(unreachable).isEqualTo(expected);
    }

    private interface Sheets {
        void next(Map<String, String> sheet);
    }

    private static void everySheet(List<Question> questions, int index, Map<String, String> sheet, Sheets sheets) {
        if (index == questions.size()) {
            sheets.next(sheet);
            return;
        }
        var question = questions.get(index);
        everySheet(questions, index + 1, sheet, sheets);
        for (String answer : answers(question)) {
            sheet.put(question.key(), answer);
            everySheet(questions, index + 1, sheet, sheets);
        }
        sheet.remove(question.key());
    }

    private static List<String> answers(Question question) {
        if (question.scale().isPresent()) {
            return question.scale().get().numbers().stream().map(String::valueOf).toList();
        }
        return question.kind() == QuestionKind.MULTIPLE_CHOICE
                ? List.of("a", "b", "c", "a b", "a c", "b c", "a b c")
                : question.choices();
    }

    private static Survey survey(Random random) {
        var questions = new ArrayList<Question>();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            var kind = KINDS.get(random.nextInt(KINDS.size()));
            var conditions = new ArrayList<Condition>();
            for (int j = random.nextInt(4); j > 0; j--) {
                conditions.add(condition(questions, random));
            }
            questions.add(new Question("q" + i, kind, null, WORDS, false,
                    kind.hasOptions() ? OPTIONS.stream().map(key -> new Option(key, WORDS)).toList() : List.of(), conditions));
        }
        return new Survey("s", 0, null, questions, List.of());
    }

    private static Condition condition(List<Question> earlier, Random random) {
        if (earlier.isEmpty() || random.nextInt(4) == 0) {
            return new StandingIs(some(List.copyOf(Situation.STANDINGS), random));
        }
        var question = earlier.get(random.nextInt(earlier.size()));
        if (question.scale().isPresent()) {
            int low = 1 + random.nextInt(5);
            return switch (random.nextInt(3)) {
                case 0 -> new NumberBetween(question.key(), low, NumberBetween.NO_HIGH);
                case 1 -> new NumberBetween(question.key(), NumberBetween.NO_LOW, low);
                default -> new NumberBetween(question.key(), low, low + random.nextInt(6 - low));
            };
        }
        return new Chosen(question.key(), some(question.choices(), random));
    }

    private static Set<String> some(List<String> all, Random random) {
        var some = new HashSet<String>();
        some.add(all.get(random.nextInt(all.size())));
        some.add(all.get(random.nextInt(all.size())));
        return some;
    }
}
