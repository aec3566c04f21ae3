package dev.afterword.scoring.score.domain;

import java.util.UUID;

/**
 * What tells one response from all others.
 *
 * @param workspace whose response it is
 * @param responseId UUIDv7
 */
public record ResponseKey(UUID workspace, UUID responseId) {
}
