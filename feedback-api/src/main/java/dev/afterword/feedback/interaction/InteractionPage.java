package dev.afterword.feedback.interaction;

import java.util.List;
import java.util.function.Function;

import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.web.cursor.Cursor;

/**
 * Some of the interactions, those that occurred last first.
 *
 * @param nextCursor where the rest begins; {@code null} when this is all
 */
public record InteractionPage(List<InteractionAnswer> interactions, String nextCursor) {

    /**
     * @param found up to one more than {@code size}, which tells that there are more
     * @param show how the client sees them
     */
    static InteractionPage of(List<Interaction> found, int size,
            Function<List<Interaction>, List<InteractionAnswer>> show) {
        var shown = found.subList(0, Math.min(size, found.size()));
        return new InteractionPage(show.apply(shown),
                found.size() > size ? behind(shown.get(size - 1)) : null);
    }

    private static String behind(Interaction last) {
        return new Cursor(last.details().occurredAt(), last.id()).encode();
    }
}
