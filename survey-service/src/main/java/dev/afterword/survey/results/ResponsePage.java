package dev.afterword.survey.results;

import java.util.List;

import dev.afterword.messaging.Ids;
import dev.afterword.web.cursor.Cursor;

/**
 * Some of the responses, those whose first answer came last first.
 *
 * @param nextCursor where the rest begins; {@code null} when this is all
 */
public record ResponsePage(List<ResponseAnswer> responses, String nextCursor) {

    /** @param found up to one more than {@code size}, which tells that there are more */
    static ResponsePage of(List<ResponseAnswer> found, int size) {
        var shown = found.subList(0, Math.min(size, found.size()));
        return new ResponsePage(shown, found.size() > size ? behind(shown.get(size - 1)) : null);
    }

    private static String behind(ResponseAnswer last) {
        return new Cursor(Ids.timeOf(last.id()), last.id()).encode();
    }
}
