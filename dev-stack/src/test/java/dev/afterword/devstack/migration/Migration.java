package dev.afterword.devstack.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One migration, and what in it the version before could not live with. That version runs beside the new one for as long as a
 * roll-out takes, and again after a roll back: it must find every table and column it knows, and be able to fill them as it
 * did. A table that the same migration makes is nobody's yet: there anything goes.
 */
final class Migration {

    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CONTRACT = Pattern.compile("^--\\s*contract:\\s*\\S.{10,}$", Pattern.MULTILINE);
    private static final String TABLE = "(?:if (?:not )?exists )?(?:only )?\"?([\\w.]+)\"?";
    private static final Pattern MADE = Pattern.compile("^create (?:unlogged )?table " + TABLE);
    private static final Pattern TOUCHED = Pattern.compile(
            "^(?:alter table|drop table|truncate(?: table)?|create unique index.*? on) " + TABLE);

    private final String text;

    Migration(String text) {
        this.text = text;
    }

    /** Empty as well when it says {@code -- contract: why, and since which release nobody needs what it takes away}. */
    List<String> contractions() {
        var found = new ArrayList<String>();
        if (CONTRACT.matcher(text).find()) {
            return found;
        }
        var own = new HashSet<String>();
        for (String statement : COMMENT.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT).split(";")) {
            String line = statement.strip().replaceAll("\\s+", " ");
            table(MADE, line).ifPresent(own::add);
            if (table(TOUCHED, line).filter(own::contains).isEmpty()) {
                Contraction.ALL.stream().filter(rule -> rule.isIn(line)).map(rule -> rule.what() + ": " + line)
                        .forEach(found::add);
            }
        }
        return found;
    }

    private static Optional<String> table(Pattern pattern, String statement) {
        return Optional.of(pattern.matcher(statement)).filter(Matcher::find).map(found -> found.group(1));
    }
}
