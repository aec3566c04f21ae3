package dev.afterword.contracts;

import java.time.Instant;
import java.util.UUID;

/**
 * The interaction as every later event tells it, so that no service has to ask another. Holds no contact data.
 *
 * @param interactionId UUIDv7
 * @param occurredAt when the customer was served; its day in the workspace's time zone is the day everything counts on
 * @param workspace name and time zone
 * @param touchpoint where
 * @param customerRef the caller's own id of the customer, or {@code null}
 * @param segment the caller's own grouping of customers, or {@code null}
 * @param locale BCP 47 tag, or {@code null}
 * @param agent who served, or {@code null}
 * @param channel the caller's own word for the way in, such as {@code web}; or {@code null}
 */
public record InteractionContext(
        UUID interactionId,
        Instant occurredAt,
        WorkspaceRef workspace,
        TouchpointRef touchpoint,
        String customerRef,
        String segment,
        String locale,
        Agent agent,
        String channel) {

    /** The same without what tells who the customer is. */
    public InteractionContext withoutCustomer() {
        return new InteractionContext(interactionId, occurredAt, workspace, touchpoint, null, null, null, agent, channel);
    }
}
