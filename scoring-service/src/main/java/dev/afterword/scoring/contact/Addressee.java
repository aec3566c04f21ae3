package dev.afterword.scoring.contact;

import java.util.UUID;

import dev.afterword.contracts.InteractionContext;
import dev.afterword.scoring.standing.domain.CustomerKey;

/**
 * Who may be written to: a customer or, where nobody has said which, whoever an interaction was with.
 *
 * @param customerRef {@code null} for a customer without one
 * @param interactionId {@code null} for a customer with a ref
 */
public record Addressee(UUID workspace, String customerRef, UUID interactionId) {

    public static Addressee of(UUID workspace, InteractionContext interaction) {
        return interaction.customerRef() == null ? new Addressee(workspace, null, interaction.interactionId())
                : new Addressee(workspace, interaction.customerRef(), null);
    }

    public static Addressee of(CustomerKey customer) {
        return new Addressee(customer.workspace(), customer.ref(), null);
    }
}
