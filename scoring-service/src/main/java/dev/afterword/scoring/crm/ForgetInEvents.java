package dev.afterword.scoring.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.contracts.AboutInteraction;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import dev.afterword.messaging.EventCodec;
import dev.afterword.outbox.EventCopy;
import dev.afterword.scoring.erasure.CustomerTrace;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes customers out of the events that are kept: where numbers are left they stay, without a name; an event that tells of
 * nothing but the customer goes. A CRM that is behind, or has events sent again, does not hear of them any more. Comes after
 * the
 * recoveries: until these are nobody's, somebody who closes one tells of the customer once more.
 */
@ApplicationScoped
@Priority(-2)
class ForgetInEvents implements CustomerTrace {

    private static final EventCodec<EventData> EVENTS = EventCodec.ofEveryType();

    private final KeptEventRepository events;

    ForgetInEvents(KeptEventRepository events) {
        this.events = events;
    }

    @Override
    public int forget(UUID workspace, String customerRef, Instant erasedAt, int limit) {
        var found = events.lockOf(workspace, customerRef, erasedAt, limit);
        found.forEach(this::forget);
        return found.size();
    }

    private void forget(KeptEventRepository.Found kept) {
        CloudEvent<EventData> event = EVENTS.read(kept.body().getBytes(UTF_8));
        if (event.data() instanceof AboutInteraction<?> about) {
            events.rewrite(kept.id(), EventCopy.of(event.with(about.withoutCustomer())).body());
        } else {
            events.remove(kept.id());
        }
    }
}
