package dev.afterword.scoring.report;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;

import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.web.problem.FieldError;
import dev.afterword.web.problem.ProblemException;

/** Reads the query of a report, and names everything that is wrong with it at once. */
final class ReportParameters {

    private static final Set<String> COMMON = Set.of("touchpoint", "from", "to", "group_by", "format");
    /** Nothing was asked before, and nothing is asked after; so no sum of days can leave what a database can count. */
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TOUCHPOINT = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final Map<String, List<String>> given;
    private final List<FieldError> errors = new ArrayList<>();

    /** @param more names that this report takes beside those that all reports take */
    ReportParameters(Map<String, List<String>> given, String... more) {
        this.given = given;
        var names = new TreeSet<>(COMMON);
        names.addAll(List.of(more));
        // A misspelt parameter that is passed over would answer another question than the one asked.
        given.keySet().stream().filter(name -> !names.contains(name)).sorted()
                .forEach(name -> wrong(name, "There is no such parameter; there are " + String.join(", ", names) + "."));
        String format = text("format");
        if (format != null && !format.equals("json") && !format.equals("csv")) {
            wrong("format", "Must be json or csv.");
        }
    }

    /** What every report takes. Anything wrong with it is kept until {@link #check}. */
    ReportQuery query(UUID workspace, ZoneId timeZone) {
        var query = new ReportQuery(workspace, timeZone, touchpoint(), day("from"), day("to"), grouping());
        inOrder("from", query.from(), "to", query.to());
        return query;
    }

    void inOrder(String first, LocalDate from, String last, LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            wrong(first, "Must not be after '" + last + "'.");
        }
    }

    /** Two periods that share a day are not two. */
    void before(String name, LocalDate day, String later, LocalDate other) {
        if (day != null && !day.isBefore(other)) {
            wrong(name, "Must be before '" + later + "'.");
        }
    }

    /** @throws ProblemException 422 with an error for each parameter that is wrong */
    void check() {
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }

    Metric metric() {
        String name = text("metric");
        var metric = Metric.named(name);
        if (metric.isEmpty()) {
            wrong("metric", (name == null ? "Required" : "Unknown metric") + "; use one of " + Metric.names() + ".");
        }
        return metric.orElse(null);
    }

    /** One of these words; the first when it is left out. */
    String word(String name, List<String> words) {
        String word = text(name);
        if (word != null && !words.contains(word)) {
            wrong(name, "Must be one of " + String.join(", ", words) + ".");
        }
        return word == null || !words.contains(word) ? words.get(0) : word;
    }

    LocalDate day(String name) {
        String day = text(name);
        if (day == null) {
            return null;
        }
        try {
            if (DAY.matcher(day).matches()) {
                var parsed = LocalDate.parse(day);
                if (parsed.getYear() < FIRST_YEAR || parsed.getYear() > LAST_YEAR) {
                    wrong(name, "Must be in the years " + FIRST_YEAR + " to " + LAST_YEAR + ".");
                    return null;
                }
                return parsed;
            }
        } catch (DateTimeParseException e) {
            // No such day, for example the 30th of February: wrong as well.
        }
        wrong(name, "Must be a day such as 2026-01-31.");
        return null;
    }

    void required(String... names) {
        for (String name : names) {
            if (!isGiven(name)) {
                wrong(name, "Required.");
            }
        }
    }

    boolean isGiven(String name) {
        return given.containsKey(name);
    }

    void wrong(String parameter, String detail) {
        errors.add(new FieldError(parameter, detail));
    }

    private ReportGrouping grouping() {
        String name = text("group_by");
        if (name == null) {
            return ReportGrouping.NONE;
        }
        var grouping = ReportGrouping.named(name);
        if (grouping.isEmpty()) {
            wrong("group_by", "Must be one of " + String.join(", ", ReportGrouping.names()) + ".");
        }
        return grouping.orElse(ReportGrouping.NONE);
    }

    private String touchpoint() {
        String key = text("touchpoint");
        if (key != null && !TOUCHPOINT.matcher(key).matches()) {
            wrong("touchpoint", "Must be a touchpoint's key: lower-case letters, digits and hyphens. Leave it out for all.");
        }
        return key;
    }

    private String text(String name) {
        var values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            wrong(name, "Give it once only.");
        }
        return values.isEmpty() ? null : values.get(0);
    }
}
