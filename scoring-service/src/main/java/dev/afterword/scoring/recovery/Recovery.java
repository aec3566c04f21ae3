package dev.afterword.scoring.recovery;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import dev.afterword.contracts.InteractionContext;
import dev.afterword.scoring.contact.Addressee;
import dev.afterword.scoring.recovery.domain.CaseFile;
import dev.afterword.scoring.standing.domain.CustomerKey;

/**
 * The case of one unhappy customer, as it is kept.
 *
 * @param version goes up with every change
 * @param responseId the response that it began with
 * @param interaction what that response is about
 * @param file what people have done about it
 * @param escalatedAt when its time was found to have passed; or {@code null}
 * @param closedAt {@code null} while it is open
 */
record Recovery(UUID workspace, UUID id, int version, UUID responseId, InteractionContext interaction, CaseFile file,
        Instant openedAt, Instant dueAt, Instant escalatedAt, Instant closedAt) {

    boolean isOpen() {
        return closedAt == null;
    }

    boolean isOverdue(Instant now) {
        return isOpen() && dueAt.isBefore(now);
    }

    /** Empty for a customer without a ref, or one who was erased. */
    Optional<CustomerKey> customer() {
        return Optional.ofNullable(interaction.customerRef()).map(ref -> new CustomerKey(workspace, ref));
    }

    Addressee addressee() {
        return Addressee.of(workspace, interaction);
    }

    String touchpoint() {
        return interaction.touchpoint().key();
    }

    String owner() {
        return interaction.touchpoint().owner();
    }

    /** After it has heard so many times more of its customer. */
    Recovery touched(int times) {
        return new Recovery(workspace, id, version + times, responseId, interaction, file, openedAt, dueAt, escalatedAt,
                closedAt);
    }

    Recovery with(CaseFile next, Instant nowClosedAt) {
        return new Recovery(workspace, id, version + 1, responseId, interaction, next, openedAt, dueAt, escalatedAt,
                nowClosedAt);
    }
}
