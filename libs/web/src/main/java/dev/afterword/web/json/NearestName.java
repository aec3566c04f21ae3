package dev.afterword.web.json;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what a mistyped field name was meant to be, by the number of single-character edits. */
final class NearestName {

    /** Longer names are not typing errors, and comparing them would cost more than they are worth. */
    private static final int LONGEST = 64;

    private NearestName() {
    }

    static Optional<String> of(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT).replace('-', '_');
        String nearest = null;
        int least = Math.max(1, name.length() / 3) + 1;
        for (String candidate : known) {
            int distance = distance(lower, candidate.replace("_", ""), candidate);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** camelCase for snake_case is the commonest slip of all: compare with and without underscores. */
    private static int distance(String name, String joined, String candidate) {
        return Math.min(edits(name, candidate), edits(name, joined));
    }

    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substitute = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
