package dev.afterword.scoring.comment.domain;

import java.util.Map;
import java.util.Set;

/**
 * The rules of VADER (Hutto and Gilbert, 2014): what a word is worth between its neighbours. A word's own worth comes from
 * people who rated it; degree words before it raise or lower that, a negation up to three words before turns it round.
 */
final class Valence {

    private static final double SHOUTED = 0.733;
    private static final double DEGREE = 0.293;
    private static final double NEGATED = -0.74;
    private static final double[] BY_DISTANCE = { 1, 0.95, 0.9 };

    private static final Set<String> MORE = Set.of("absolutely", "amazingly", "awfully", "completely", "considerably",
            "decidedly", "deeply", "enormously", "entirely", "especially", "exceptionally", "extremely", "fabulously", "fully",
            "greatly", "highly", "hugely", "incredibly", "intensely", "majorly", "more", "most", "particularly", "purely",
            "quite", "really", "remarkably", "so", "substantially", "thoroughly", "totally", "tremendously", "unbelievably",
            "unusually", "utterly", "very");
    private static final Set<String> LESS = Set.of("almost", "barely", "hardly", "kinda", "less", "little", "marginally",
            "occasionally", "partly", "scarcely", "slightly", "somewhat", "sorta");
    private static final Set<String> NEGATIONS = Set.of("aint", "arent", "cannot", "cant", "couldnt", "didnt", "doesnt", "dont",
            "hadnt", "hasnt", "havent", "isnt", "mightnt", "mustnt", "neither", "never", "none", "nope", "nor", "not",
            "nothing",
            "nowhere", "shouldnt", "uhuh", "wasnt", "werent", "without", "wont", "wouldnt", "rarely", "seldom", "despite");

    private final Map<String, Double> lexicon;
    private final Tokens tokens;

    Valence(Map<String, Double> lexicon, Tokens tokens) {
        this.lexicon = lexicon;
        this.tokens = tokens;
    }

    /** About -4 to 4; 0 for a word that carries no mood. */
    double at(int place) {
        String word = tokens.small().get(place);
        Double own = lexicon.get(word);
        if (own == null || MORE.contains(word) || LESS.contains(word)) {
            return 0;
        }
        double valence = tokens.standsOut(place) ? away(own, SHOUTED) : own;
        for (int distance = 1; distance <= BY_DISTANCE.length && distance <= place; distance++) {
            int before = place - distance;
            if (!lexicon.containsKey(tokens.small().get(before))) {
                valence = away(valence, degree(before) * BY_DISTANCE[distance - 1]);
                valence *= turn(before, distance);
            }
        }
        return isLeast(place) ? valence * NEGATED : valence;
    }

    private double degree(int place) {
        String word = tokens.small().get(place);
        double degree = MORE.contains(word) ? DEGREE : LESS.contains(word) ? -DEGREE : 0;
        return degree != 0 && tokens.standsOut(place) ? degree + SHOUTED : degree;
    }

    private double turn(int place, int distance) {
        String word = tokens.small().get(place);
        if (distance > 1 && word.equals("never") && Set.of("so", "this").contains(tokens.small().get(place + 1))) {
            return distance == 2 ? 1.5 : 1.25;
        }
        if (word.equals("without") && tokens.small().get(place + 1).equals("doubt")) {
            return 1;
        }
        return NEGATIONS.contains(word) || word.contains("n't") ? NEGATED : 1;
    }

    private boolean isLeast(int place) {
        return place > 0 && tokens.small().get(place - 1).equals("least")
                && !(place > 1 && Set.of("at", "very").contains(tokens.small().get(place - 2)));
    }

    private static double away(double valence, double by) {
        return valence > 0 ? valence + by : valence - by;
    }
}
