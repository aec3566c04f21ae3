package dev.afterword.scoring.interaction.domain;

import java.util.UUID;

/**
 * What tells one interaction from all others.
 *
 * @param workspace whose it is
 * @param interactionId UUIDv7
 */
public record InteractionKey(UUID workspace, UUID interactionId) {
}
