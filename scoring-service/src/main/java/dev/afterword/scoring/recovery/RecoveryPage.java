package dev.afterword.scoring.recovery;

import java.time.Instant;
import java.util.List;

import dev.afterword.web.cursor.Cursor;

/**
 * Some recoveries.
 *
 * @param nextCursor where the rest begins; {@code null} when this is all
 */
public record RecoveryPage(List<RecoveryAnswer> recoveries, String nextCursor) {

    /** @param found up to one more than {@code size}, which tells that there are more */
    static RecoveryPage of(List<Recovery> found, int size, Instant now) {
        var shown = found.subList(0, Math.min(size, found.size()));
        return new RecoveryPage(shown.stream().map(recovery -> RecoveryAnswer.of(recovery, now)).toList(),
                found.size() > size ? behind(shown.get(size - 1)) : null);
    }

    private static String behind(Recovery last) {
        return new Cursor(last.openedAt(), last.id()).encode();
    }
}
