package dev.afterword.scoring.comment.domain;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Works out how a comment in English leans, in time that grows with its length and no faster. It is the mean of its sentences,
 * as VADER's authors advise for more than one: over a whole text the single words add up to an extreme.
 */
public final class SentimentRules {

    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+|\\n+");
    private static final double BEFORE_BUT = 0.5;
    private static final double AFTER_BUT = 1.5;
    private static final double NORMAL = 15;
    private static final double EXCLAMATION = 0.292;
    private static final int MOST_EXCLAMATIONS = 4;
    private static final double QUESTION = 0.18;
    private static final int MANY_QUESTIONS = 4;
    private static final double MANY_QUESTIONS_WEIGH = 0.96;

    private final Map<String, Double> lexicon;

    /** @param lexicon what each word is worth, about -4 to 4 */
    public SentimentRules(Map<String, Double> lexicon) {
        this.lexicon = lexicon;
    }

    /** From -1 to 1; 0 where no word carries a mood. */
    public double compound(String text) {
        return Arrays.stream(SENTENCE_END.split(text))
                .filter(sentence -> !sentence.isBlank())
                .mapToDouble(this::ofSentence)
                .average().orElse(0);
    }

    private double ofSentence(String sentence) {
        var tokens = Tokens.of(sentence);
        var valence = new Valence(lexicon, tokens);
        int but = tokens.small().indexOf("but");
        double sum = IntStream.range(0, tokens.size()).mapToDouble(place -> valence.at(place) * weight(place, but)).sum();
        if (sum != 0) {
            sum += Math.signum(sum) * emphasis(sentence);
        }
        return sum / Math.sqrt(sum * sum + NORMAL);
    }

    /** What comes after a "but" is what is meant. */
    private static double weight(int place, int but) {
        if (but < 0 || place == but) {
            return 1;
        }
        return place < but ? BEFORE_BUT : AFTER_BUT;
    }

    private static double emphasis(String sentence) {
        long exclamations = Math.min(MOST_EXCLAMATIONS, sentence.chars().filter(c -> c == '!').count());
        long questions = sentence.chars().filter(c -> c == '?').count();
        double asked = questions < 2 ? 0 : questions < MANY_QUESTIONS ? questions * QUESTION : MANY_QUESTIONS_WEIGH;
        return exclamations * EXCLAMATION + asked;
    }
}
