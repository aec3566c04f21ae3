package dev.afterword.scoring.comment;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.json.QueryFields;

/**
 * Which comments are asked for; {@code null} for whatever does not matter.
 *
 * @param text to be found in them
 * @param sentiment {@code negative}, {@code neutral}, {@code positive} or {@code unknown}
 * @param language an ISO code, or {@code unknown}
 * @param topic a topic's key
 * @param from first day of the interactions, in the workspace's time zone
 * @param to last day, included
 * @param after the last one of the page before
 */
record CommentQuery(String text, String sentiment, String language, String topic, String touchpoint, LocalDate from,
        LocalDate to, Cursor after, int limit) {

    private static final int LONGEST_TEXT = 200;
    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 100;
    private static final Set<String> SENTIMENTS = Set.of("negative", "neutral", "positive", "unknown");
    private static final Set<String> NAMES = Set.of("q", "sentiment", "language", "topic", "touchpoint", "from", "to", "limit",
            Cursor.PARAMETER);
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** @throws dev.afterword.web.problem.ProblemException 422 with an error for each parameter that is wrong */
    static CommentQuery read(Map<String, List<String>> given) {
        var fields = new QueryFields();
        given.forEach((name, values) -> {
            fields.check(NAMES.contains(name), name, "there is no such parameter");
            fields.check(values.size() == 1, name, "must be given once only");
        });
        var from = day(fields, "from", first(given, "from"));
        var to = day(fields, "to", first(given, "to"));
        fields.check(from == null || to == null || !from.isAfter(to), "from", "must not be after 'to'");
        var query = new CommentQuery(
                fields.text("q", first(given, "q"), LONGEST_TEXT),
                oneOf(fields, "sentiment", first(given, "sentiment"), SENTIMENTS),
                language(fields, first(given, "language")),
                fields.text("topic", first(given, "topic"), 63),
                fields.text("touchpoint", first(given, "touchpoint"), 63),
                from, to, Cursor.decode(first(given, Cursor.PARAMETER)),
                fields.integer("limit", first(given, "limit"), 1, HIGHEST_LIMIT, USUAL_LIMIT));
        fields.throwIfInvalid();
        return query;
    }

    private static String language(QueryFields fields, String value) {
        var known = new TreeSet<>(CommentLanguage.codes());
        known.add("unknown");
        return oneOf(fields, "language", value, known);
    }

    private static String oneOf(QueryFields fields, String name, String value, Set<String> known) {
        fields.check(value == null || known.contains(value), name,
                "must be one of " + String.join(", ", new TreeSet<>(known)));
        return value;
    }

    private static LocalDate day(QueryFields fields, String name, String value) {
        if (value == null) {
            return null;
        }
        try {
            if (DAY.matcher(value).matches()) {
                return LocalDate.parse(value);
            }
        } catch (DateTimeParseException e) {
            // no such day, for example the 30th of February: wrong as well
        }
        fields.check(false, name, "must be a day such as 2026-01-31");
        return null;
    }

    private static String first(Map<String, List<String>> given, String name) {
        var values = given.get(name);
        return values == null || values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0);
    }
}
