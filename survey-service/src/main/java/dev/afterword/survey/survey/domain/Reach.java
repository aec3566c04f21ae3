package dev.afterword.survey.survey.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.afterword.survey.survey.domain.Condition.Chosen;
import dev.afterword.survey.survey.domain.Condition.NumberBetween;
import dev.afterword.survey.survey.domain.Condition.StandingIs;

/**
 * Whether there is a customer for whom conditions hold. All conditions must hold together, and none says "not": so what is
 * wanted of each answer can be looked at by itself, together with what the questions looked at want in their turn.
 */
final class Reach {

    private final Survey survey;

    Reach(Survey survey) {
        this.survey = survey;
    }

    /** Whether none of the questions that these depend on, however far back, is among those. */
    boolean isClear(List<Condition> conditions, Set<String> broken) {
        return wanted(conditions).keySet().stream().noneMatch(broken::contains);
    }

    /** Why nobody can meet them, in words; empty when somebody can. */
    Optional<String> obstacle(List<Condition> conditions) {
        var wanted = wanted(conditions);
        var standings = new HashSet<>(Situation.STANDINGS);
        wanted.values().stream().flatMap(List::stream).filter(StandingIs.class::isInstance)
                .forEach(condition -> standings.retainAll(((StandingIs) condition).standings()));
        if (standings.isEmpty()) {
            return Optional.of("a customer has one standing at a time");
        }
        return wanted.entrySet().stream()
                .filter(entry -> survey.question(entry.getKey()).filter(question -> !canMeet(question, entry.getValue()))
                        .isPresent())
                .map(entry -> "no answer to " + entry.getKey() + " meets all that is wanted of it on the way here")
                .findFirst();
    }

    /** What is wanted of the answer to each question on the way, by its key; of the standing, by none. */
    private Map<String, List<Condition>> wanted(List<Condition> conditions) {
        var wanted = new LinkedHashMap<String, List<Condition>>();
        collect(conditions, wanted);
        return wanted;
    }

    private void collect(List<Condition> conditions, Map<String, List<Condition>> wanted) {
        for (Condition condition : conditions) {
            String about = condition.about().orElse("");
            boolean isNew = !wanted.containsKey(about);
            wanted.computeIfAbsent(about, key -> new ArrayList<>()).add(condition);
            if (isNew) {
                survey.question(about).ifPresent(question -> collect(question.showIf(), wanted));
            }
        }
    }

    private static boolean canMeet(Question question, List<Condition> conditions) {
        if (question.kind() == null) {
            return true; // it could not be read, which was told
        }
        if (question.scale().isPresent()) {
            return question.scale().get().numbers().stream().anyMatch(number -> conditions.stream()
                    .allMatch(condition -> condition instanceof NumberBetween between && between.low() <= number
                            && number <= between.high()));
        }
        var sets = conditions.stream().filter(Chosen.class::isInstance).map(condition -> ((Chosen) condition).options())
                .toList();
        return question.kind() == QuestionKind.MULTIPLE_CHOICE
                ? sets.stream().allMatch(set -> question.choices().stream().anyMatch(set::contains))
                : question.choices().stream().anyMatch(choice -> sets.stream().allMatch(set -> set.contains(choice)));
    }
}
