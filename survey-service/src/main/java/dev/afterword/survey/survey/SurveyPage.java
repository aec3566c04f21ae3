package dev.afterword.survey.survey;

import java.time.Instant;
import java.util.List;

/**
 * Some of the surveys that can be asked or are being made.
 *
 * @param nextCursor where the rest begins; {@code null} when this is all
 */
record SurveyPage(List<Entry> surveys, String nextCursor) {

    /**
     * @param builtIn whether it comes with the product, and the workspace has none of its own in its place
     * @param latestVersion the version that new invitations ask; {@code null} before the first was published
     * @param draftSavedAt {@code null} when there is no draft
     */
    record Entry(String key, boolean builtIn, Integer latestVersion, Instant draftSavedAt) {
    }
}
