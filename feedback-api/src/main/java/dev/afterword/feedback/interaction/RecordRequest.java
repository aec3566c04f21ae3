package dev.afterword.feedback.interaction;

import java.util.UUID;

import dev.afterword.contracts.WorkspaceRef;
import dev.afterword.feedback.interaction.domain.Details;
import dev.afterword.feedback.touchpoint.domain.Touchpoint;
import dev.afterword.web.idempotency.IdempotentRequest;

/**
 * One checked request to record an interaction.
 *
 * @param workspace of the API key
 * @param workspaceRef what the other services are told of that workspace
 * @param touchpoint the one that the details name
 * @param traceparent W3C trace context, valid
 * @param idempotent {@code null} when the client sent no {@code Idempotency-Key}
 */
record RecordRequest(UUID workspace, WorkspaceRef workspaceRef, Touchpoint touchpoint, Details details, String traceparent,
        IdempotentRequest idempotent) {
}
