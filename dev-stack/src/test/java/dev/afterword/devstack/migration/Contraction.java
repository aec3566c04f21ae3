package dev.afterword.devstack.migration;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A way in which a statement can get in the way of the version before.
 *
 * @param what it does, for people
 */
record Contraction(String what, Pattern pattern) {

    private static final String THING = "table|view|materialized view|schema|type|function|column|default";
    /** What the version before does not miss, or is freer without. */
    private static final String MAY_GO = "index|constraint|trigger|not null|identity|expression";
    private static final String RULE = "constraint|primary|unique|foreign|check|exclude";

    static final List<Contraction> ALL = List.of(
            // The second half: a column, dropped without the word.
            of("takes something away", "\\bdrop (" + THING + ")\\b|^alter table .*\\bdrop (?!" + MAY_GO + "|" + THING + ")\\S"),
            of("empties a table", "^truncate\\b"),
            of("renames", "\\brename\\b"),
            of("changes a type", "\\balter (column )?\\S+ (set data )?type\\b"),
            of("asks for a value that nobody had to give", "\\bset not null\\b|\\badd (column )?(if not exists )?(?!" + RULE
                    + ")\\S+ (?![^,]*\\b(default|generated)\\b)[^,]*\\bnot null\\b"),
            of("forbids what was allowed", "\\badd (" + RULE + ")\\b|^create unique index\\b"));

    private static Contraction of(String what, String pattern) {
        return new Contraction(what, Pattern.compile(pattern));
    }

    boolean isIn(String statement) {
        return pattern.matcher(statement).find();
    }
}
