package dev.afterword.feedback.interaction;

import java.util.List;

import dev.afterword.feedback.interaction.domain.Interaction;
import dev.afterword.web.cursor.Cursor;

/**
 * Some of the interactions, those that occurred last first.
 *
 * @param nextCursor where the rest begins; {@code null} when this is all
 */
public record InteractionPage(List<InteractionAnswer> interactions, String nextCursor) {

    /** @param found up to one more than {@code size}, which tells that there are more */
    static InteractionPage of(List<Interaction> found, int size, CustomerUrls urls) {
        var shown = found.subList(0, Math.min(size, found.size()));
        return new InteractionPage(shown.stream().map(each -> InteractionAnswer.of(each, urls)).toList(),
                found.size() > size ? behind(shown.get(size - 1)) : null);
    }

    private static String behind(Interaction last) {
        return new Cursor(last.details().occurredAt(), last.id()).encode();
    }
}
