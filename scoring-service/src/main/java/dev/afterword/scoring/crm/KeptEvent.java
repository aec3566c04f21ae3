package dev.afterword.scoring.crm;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import dev.afterword.contracts.AboutInteraction;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.contracts.EventData;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.RecoveryChanged;
import dev.afterword.contracts.ScoreComputed;
import dev.afterword.contracts.StandingChanged;
import dev.afterword.messaging.WireJson;
import dev.afterword.outbox.EventCopy;

/**
 * An event that CRMs may hear, and may hear again.
 *
 * @param about the interaction; the event itself when it is about none: its id, too, tells when that was
 * @param customerRef of whom it tells, wherever in its data that stands; {@code null} when it names nobody who may be forgotten
 * @param body the whole CloudEvent
 * @param withAddress whether it tells how to reach the customer
 */
record KeptEvent(UUID id, UUID workspace, String type, Instant time, UUID about, String customerRef, String body,
        boolean withAddress) {

    static KeptEvent of(EventCopy copy) {
        var event = copy.event();
        return new KeptEvent(event.id(), event.workspace(), event.type(), event.time(), interactionIn(event),
                customerIn(copy), copy.body(), tellsAddress(event.data()));
    }

    private static boolean tellsAddress(EventData data) {
        return data instanceof InteractionRecorded recorded && recorded.contact() != null
                || data instanceof ScoreComputed score && score.email() != null
                || data instanceof StandingChanged standing && standing.email() != null
                || data instanceof RecoveryChanged recovery && recovery.email() != null;
    }

    private static UUID interactionIn(CloudEvent<? extends EventData> event) {
        return event.data() instanceof AboutInteraction<?> about && about.interaction() != null
                ? about.interaction().interactionId()
                : event.id();
    }

    /** An erasure names a customer so that CRMs can forget them: it must not be forgotten with them. */
    private static String customerIn(EventCopy copy) {
        if (copy.event().data() instanceof CustomerErased) {
            return null;
        }
        if (copy.event().data() instanceof AboutInteraction<?> about) {
            return about.interaction() == null ? null : about.interaction().customerRef();
        }
        JsonNode data = WireJson.mapper().valueToTree(copy.event().data());
        return data.findPath("customer_ref").textValue();
    }
}
