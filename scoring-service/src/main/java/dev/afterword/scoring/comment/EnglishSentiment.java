package dev.afterword.scoring.comment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import dev.afterword.scoring.comment.domain.SentimentRules;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * How comments in English lean, by the words of VADER, which people have rated. Only the words come from the library: its code
 * takes time that grows with the square of a text's length, and needs Lucene of 2017. docs/adr/0012 says how good it is.
 */
@ApplicationScoped
class EnglishSentiment {

    private static final String LEXICON = "/vader_sentiment_lexicon.txt";

    /** Nobody's mood is in what comes after this. */
    private static final int LOOKED_AT = 10_000;

    private final SentimentRules rules = new SentimentRules(load());

    /** From -1 to 1. */
    double leaning(String words) {
        return rules.compound(words.length() <= LOOKED_AT ? words : words.substring(0, LOOKED_AT));
    }

    private static Map<String, Double> load() {
        var stream = EnglishSentiment.class.getResourceAsStream(LEXICON);
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.ISO_8859_1))) {
            var lexicon = new HashMap<String, Double>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t");
                lexicon.put(columns[0].toLowerCase(Locale.ROOT), Double.valueOf(columns[1]));
            }
            return lexicon;
        } catch (IOException e) {
            throw new UncheckedIOException("the words of VADER are not in the jar", e);
        }
    }
}
