package dev.afterword.survey.survey;

import java.time.Instant;

/**
 * Where a draft can be seen.
 *
 * @param url whoever has it sees the draft
 * @param expiresAt until then
 */
record PreviewAnswer(String url, Instant expiresAt) {
}
