package dev.afterword.survey.survey.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** When a question or an ending is shown: something that an earlier answer, or the customer's standing, must be. */
public sealed interface Condition {

    /** @param situation what is known so far; an answer that was not given meets no condition */
    boolean holds(Situation situation);

    /** The key of the question that it looks at; empty when it looks at none. */
    default Optional<String> about() {
        return Optional.empty();
    }

    /** Whether all of them hold; none at all do. */
    static boolean allHold(List<Condition> conditions, Situation situation) {
        return conditions.stream().allMatch(condition -> condition.holds(situation));
    }

    /**
     * The number that was chosen lies in a range.
     *
     * @param low lowest number, included; {@link #NO_LOW} for none
     * @param high highest number, included; {@link #NO_HIGH} for none
     */
    record NumberBetween(String question, int low, int high) implements Condition {

        public static final int NO_LOW = Integer.MIN_VALUE;
        public static final int NO_HIGH = Integer.MAX_VALUE;

        @Override
        public Optional<String> about() {
            return Optional.of(question);
        }

        @Override
        public boolean holds(Situation situation) {
            return situation.number(question).filter(number -> number >= low && number <= high).isPresent();
        }
    }

    /** At least one of these options was chosen; those of a yes/no question are {@code yes} and {@code no}. */
    record Chosen(String question, Set<String> options) implements Condition {

        public Chosen {
            options = Set.copyOf(options);
        }

        @Override
        public Optional<String> about() {
            return Optional.of(question);
        }

        @Override
        public boolean holds(Situation situation) {
            return situation.choices(question).stream().anyMatch(options::contains);
        }
    }

    /** At least one of these holds. */
    record AnyOf(List<Condition> conditions) implements Condition {

        public AnyOf {
            conditions = List.copyOf(conditions);
        }

        @Override
        public boolean holds(Situation situation) {
            return conditions.stream().anyMatch(condition -> condition.holds(situation));
        }
    }

    /**
     * The customer is one of these to us.
     *
     * @param standings {@code fan neutral at_risk unknown}
     */
    record StandingIs(Set<String> standings) implements Condition {

        public StandingIs {
            standings = Set.copyOf(standings);
        }

        @Override
        public boolean holds(Situation situation) {
            return standings.contains(situation.standing());
        }
    }
}
