package dev.afterword.feedback.touchpoint;

import java.util.List;

import dev.afterword.web.cursor.Cursor;

/**
 * Some of the touchpoints.
 *
 * @param nextCursor where the rest begins; {@code null} when this is all
 */
public record TouchpointPage(List<TouchpointAnswer> touchpoints, String nextCursor) {

    /** @param found up to one more than {@code size}, which tells that there are more */
    static TouchpointPage of(List<TouchpointEntity> found, int size) {
        var shown = found.subList(0, Math.min(size, found.size()));
        return new TouchpointPage(
                shown.stream().map(TouchpointEntity::toTouchpoint).map(TouchpointAnswer::of).toList(),
                found.size() > size ? behind(shown.get(size - 1)) : null);
    }

    private static String behind(TouchpointEntity last) {
        return new Cursor(last.createdAt, last.id).encode();
    }
}
