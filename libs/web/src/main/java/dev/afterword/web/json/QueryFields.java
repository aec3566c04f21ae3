package dev.afterword.web.json;

import java.time.Instant;
import java.util.Optional;

/**
 * Reads query parameters as {@link JsonFields} reads a body: remembers everything that is wrong, so that a client hears of all
 * of it at once. An absent or empty parameter reads as {@code null} (or the default), so does a wrong one: use nothing before
 * {@link #throwIfInvalid()} has returned. Take every parameter as text: the framework answers 404 to a number that is none.
 */
public final class QueryFields {

    private final FieldErrors errors = new FieldErrors();

    /** @param maxLength in Unicode code points */
    public String text(String name, String value, int maxLength) {
        if (isAbsent(value)) {
            return null;
        }
        if (ScalarForms.longer(value, maxLength)) {
            errors.add(name, "must have at most " + maxLength + " characters");
            return null;
        }
        return value;
    }

    /** An RFC 3339 timestamp from 1900 to 9998, cut to microseconds. */
    public Instant instant(String name, String value) {
        Optional<Instant> instant = isAbsent(value) ? Optional.empty() : ScalarForms.instant(value);
        if (instant.isEmpty() && !isAbsent(value)) {
            errors.add(name, ScalarForms.INSTANT);
        }
        return instant.orElse(null);
    }

    /** A whole number in decimal digits, both limits inclusive. */
    public int integer(String name, String value, int min, int max, int otherwise) {
        if (isAbsent(value)) {
            return otherwise;
        }
        // Nine digits are more than any limit here, and never overflow.
        int number = value.matches("[0-9]{1,9}") ? Integer.parseInt(value) : -1;
        if (number < min || number > max) {
            errors.add(name, "must be a whole number from " + min + " to " + max);
            return otherwise;
        }
        return number;
    }

    /** Two ends of a time, as {@link #instant} has read them: {@code to} lies after {@code from}, where both are there. */
    public void period(Instant from, Instant to) {
        check(from == null || to == null || from.isBefore(to), "to", "must be after from");
    }

    /** A rule of the caller's own. */
    public void check(boolean holds, String name, String detail) {
        if (!holds) {
            errors.add(name, detail);
        }
    }

    /** @throws dev.afterword.web.problem.ProblemException 422 with everything that was found */
    public void throwIfInvalid() {
        errors.throwIfAny();
    }

    private static boolean isAbsent(String value) {
        return value == null || value.isEmpty();
    }
}
