package dev.afterword.scoring.comment.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a comment, as written and in small letters. Emoticons stay whole; other words lose the punctuation around them.
 *
 * @param written as the customer wrote them
 * @param small the same in small letters
 * @param someShouted some words, but not all, are in capitals: those are meant to stand out
 */
record Tokens(List<String> written, List<String> small, boolean someShouted) {

    private static final int EMOTICON = 2;

    static Tokens of(String text) {
        var written = new ArrayList<String>();
        var small = new ArrayList<String>();
        int shouted = 0;
        for (String part : text.replace('’', '\'').split("\\s+")) {
            String word = withoutPunctuation(part);
            if (!word.isEmpty()) {
                written.add(word);
                small.add(word.toLowerCase(Locale.ROOT));
                shouted += isShouted(word) ? 1 : 0;
            }
        }
        return new Tokens(written, small, shouted > 0 && shouted < written.size());
    }

    int size() {
        return small.size();
    }

    boolean standsOut(int at) {
        return someShouted && isShouted(written.get(at));
    }

    private static boolean isShouted(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && !word.equals(word.toLowerCase(Locale.ROOT));
    }

    private static String withoutPunctuation(String part) {
        int start = 0;
        int end = part.length();
        while (start < end && !Character.isLetterOrDigit(part.charAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(part.charAt(end - 1))) {
            end--;
        }
        return end - start > EMOTICON ? part.substring(start, end) : part;
    }
}
