package dev.afterword.feedback.apikey;

import java.util.List;

import dev.afterword.web.cursor.Cursor;

/**
 * Some of the API keys.
 *
 * @param nextCursor where the rest begins; {@code null} when this is all
 */
public record ApiKeyPage(List<ApiKeyAnswer> apiKeys, String nextCursor) {

    /** @param found up to one more than {@code size}, which tells that there are more */
    static ApiKeyPage of(List<ApiKeyEntity> found, int size) {
        var shown = found.subList(0, Math.min(size, found.size()));
        return new ApiKeyPage(
                shown.stream().map(ApiKeyEntity::toApiKey).map(ApiKeyAnswer::of).toList(),
                found.size() > size ? behind(shown.get(size - 1)) : null);
    }

    private static String behind(ApiKeyEntity last) {
        return new Cursor(last.createdAt, last.id).encode();
    }
}
