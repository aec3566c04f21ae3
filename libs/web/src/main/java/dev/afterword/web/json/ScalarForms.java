package dev.afterword.web.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** How text and numbers become values. Empty means: not of this form. */
final class ScalarForms {

    static final String INSTANT = "must be a timestamp with offset, such as 2026-05-31T14:03:00Z";
    static final String DATE = "must be a date, such as 2026-05-31";
    static final String UUID_TEXT = "must be a UUID, such as 0197a1de-7c00-7000-8000-000000000000";

    private static final Pattern DATE_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Nine digits of a second and an offset. */
    private static final int LONGEST_INSTANT = 35;

    private ScalarForms() {
    }

    static boolean longer(String text, int maxLength) {
        return text.length() > maxLength && text.codePointCount(0, text.length()) > maxLength;
    }

    /** Cut to microseconds, which is what PostgreSQL keeps: what a client reads back is what it was told. */
    static Optional<Instant> instant(String text) {
        if (text.length() > LONGEST_INSTANT) {
            return Optional.empty();
        }
        try {
            OffsetDateTime time = OffsetDateTime.parse(text);
            return sensible(time.getYear()) ? Optional.of(time.toInstant().truncatedTo(ChronoUnit.MICROS)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> date(String text) {
        if (!DATE_FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> sensible(date.getYear()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Stricter than {@link UUID#fromString}, which takes {@code 1-1-1-1-1}. */
    static Optional<UUID> uuid(String text) {
        return UUID_FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** The range comes first: only then is it safe to write out a number such as 1e999999999. */
    static Optional<Integer> integer(BigDecimal number, int min, int max) {
        if (number.compareTo(BigDecimal.valueOf(min)) < 0 || number.compareTo(BigDecimal.valueOf(max)) > 0
                || number.signum() != 0 && number.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        return Optional.of(number.signum() == 0 ? 0 : number.intValueExact());
    }

    /** The range comes first, as above. */
    static Optional<BigDecimal> multiple(BigDecimal number, BigDecimal step, BigDecimal min, BigDecimal max) {
        return number.compareTo(min) >= 0 && number.compareTo(max) <= 0 && number.remainder(step).signum() == 0
                ? Optional.of(number.stripTrailingZeros())
                : Optional.empty();
    }

    private static boolean sensible(int year) {
        return year >= 1900 && year <= 9998;
    }
}
