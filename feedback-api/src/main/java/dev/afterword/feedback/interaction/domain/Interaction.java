package dev.afterword.feedback.interaction.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One customer at one touchpoint at one time, as recorded.
 *
 * @param id UUIDv7
 * @param workspace whose it is
 * @param recordedAt when it was taken in, to the microsecond
 * @param details what the caller told
 * @param promise what the customer was told; {@code null} when nothing was promised
 */
public record Interaction(UUID id, UUID workspace, Instant recordedAt, Details details, Promise promise) {

    /** As it was at first: of what may change later, only the promise is told with it, and that began open. */
    public Interaction asRecorded() {
        return promise == null
                ? this
                : new Interaction(id, workspace, recordedAt, details, Promise.open(promise.person(), promise.dueAt()));
    }
}
