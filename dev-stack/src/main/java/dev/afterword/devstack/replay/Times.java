package dev.afterword.devstack.replay;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A moment as files write it: ISO 8601 with an offset, or a local date and time, or only a date. */
final class Times {

    private Times() {
    }

    /** What has no offset of its own is in the zone; a date alone is the start of that day. */
    static Instant parse(String cell, ZoneId zone) {
        String text = cell.strip().replace(' ', 'T');
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime moment ? moment.toInstant()
                    : ((LocalDateTime) parsed).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "the time is none of 2026-01-31T14:30:00Z, 2026-01-31 14:30:00, 2026-01-31", e);
        }
    }
}
