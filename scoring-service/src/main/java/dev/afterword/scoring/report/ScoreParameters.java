package dev.afterword.scoring.report;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.afterword.scoring.score.domain.Metric;
import dev.afterword.web.problem.FieldError;
import dev.afterword.web.problem.ProblemException;

/** Reads the query of a report, and names everything that is wrong with it at once. */
final class ScoreParameters {

    private static final Set<String> NAMES = Set.of("metric", "touchpoint", "from", "to");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern TOUCHPOINT = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private final Map<String, List<String>> given;
    private final List<FieldError> errors = new ArrayList<>();

    private ScoreParameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** @throws ProblemException 422 with an error for each parameter that is wrong */
    static ScoreQuery read(Map<String, List<String>> given) {
        return new ScoreParameters(given).read();
    }

    private ScoreQuery read() {
        // A misspelt parameter that is passed over would answer another question than the one asked.
        given.keySet().stream().filter(name -> !NAMES.contains(name)).sorted()
                .forEach(name -> wrong(name, "There is no such parameter; there are metric, touchpoint, from and to."));
        var query = new ScoreQuery(metric(), touchpoint(), day("from"), day("to"));
        if (query.from() != null && query.to() != null && query.from().isAfter(query.to())) {
            wrong("from", "Must not be after 'to'.");
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
        return query;
    }

    private Metric metric() {
        String name = single("metric");
        var metric = Metric.named(name);
        if (metric.isEmpty()) {
            wrong("metric", (name == null ? "Required" : "Unknown metric") + "; use one of " + Metric.names() + ".");
        }
        return metric.orElse(null);
    }

    private String touchpoint() {
        String key = single("touchpoint");
        if (key != null && !TOUCHPOINT.matcher(key).matches()) {
            wrong("touchpoint", "Must be a touchpoint's key: lower-case letters, digits and hyphens. Leave it out for all.");
        }
        return key;
    }

    private LocalDate day(String name) {
        String day = single(name);
        if (day == null) {
            return null;
        }
        try {
            if (DAY.matcher(day).matches()) {
                return LocalDate.parse(day);
            }
        } catch (DateTimeParseException e) {
            // No such day, for example the 30th of February: wrong as well.
        }
        wrong(name, "Must be a day such as 2026-01-31.");
        return null;
    }

    private String single(String name) {
        var values = given.getOrDefault(name, List.of());
        if (values.size() > 1) {
            wrong(name, "Give it once only.");
        }
        return values.isEmpty() ? null : values.get(0);
    }

    private void wrong(String parameter, String detail) {
        errors.add(new FieldError(parameter, detail));
    }
}
