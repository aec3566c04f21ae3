package dev.afterword.devstack.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reference and ours in turns, so that what slows the machine down for a while slows down both. */
record Comparison(List<Round> rounds) {

    /** One measurement, as a rate or a cost. */
    @FunctionalInterface
    interface Measurement {
        double take() throws Exception;
    }

    static Comparison of(int rounds, Measurement reference, Measurement ours) throws Exception {
        var taken = new ArrayList<Round>();
        for (int i = 0; i < rounds; i++) {
            double first = reference.take();
            taken.add(new Round(first, ours.take()));
        }
        return new Comparison(List.copyOf(taken));
    }

    /** Ours beside another reference, one of each round. */
    Comparison beside(List<Double> references) {
        return new Comparison(IntStream.range(0, rounds.size())
                .mapToObj(i -> new Round(references.get(i), rounds.get(i).ours())).toList());
    }

    Spread reference() {
        return Spread.of(rounds.stream().map(Round::reference).toList());
    }

    Spread ours() {
        return Spread.of(rounds.stream().map(Round::ours).toList());
    }

    /** Of each round by itself: only the two halves of one round were measured under the same weather. */
    Spread ratio() {
        return Spread.of(rounds.stream().map(Round::ratio).toList());
    }
}
