package dev.afterword.erasure;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import dev.afterword.contracts.AboutInteraction;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.InteractionContext;
import dev.afterword.messaging.Ids;

/** Which of some customers were forgotten, and when. */
public final class Forgotten {

    static final Forgotten NOBODY = new Forgotten(Map.of());

    private final Map<ErasedCustomer, Instant> erasedAt;

    Forgotten(Map<ErasedCustomer, Instant> erasedAt) {
        this.erasedAt = erasedAt;
    }

    /**
     * Whether the interaction was recorded before its customer was erased; its id tells when that was. One recorded later is
     * not meant: the customer came back.
     */
    public boolean includes(UUID workspace, InteractionContext interaction) {
        if (erasedAt.isEmpty() || interaction == null || interaction.customerRef() == null
                || interaction.interactionId() == null) {
            return false;
        }
        var erased = erasedAt.get(ErasedCustomer.of(workspace, interaction.customerRef()));
        return erased != null && !Ids.timeOf(interaction.interactionId()).isAfter(erased);
    }

    /** The event as it may be kept and told on: without its customer, if they were forgotten. */
    public <T extends EventData & AboutInteraction<T>> CloudEvent<T> strip(CloudEvent<T> event) {
        return includes(event.workspace(), event.data().interaction()) ? event.with(event.data().withoutCustomer()) : event;
    }
}
