package dev.afterword.scoring.crm;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.afterword.contracts.AboutInteraction;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;
import dev.afterword.messaging.EventCodec;
import dev.afterword.messaging.Ids;
import dev.afterword.outbox.EventCopy;
import dev.afterword.scoring.erasure.PersonalData;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Takes customers out of the events that are kept: where numbers are left they stay, without a name; an event that tells of
 * nothing but the customer goes. A CRM that is behind, or has events sent again, does not hear of them any more.
 */
@ApplicationScoped
class ForgetInEvents implements PersonalData {

    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);
    private static final EventCodec<EventData> EVENTS = EventCodec.ofEveryType();

    private final KeptEventRepository events;

    ForgetInEvents(KeptEventRepository events) {
        this.events = events;
    }

    @Override
    public void forget(UUID workspace, String customerRef, Instant erasedAt) {
        UUID last = FIRST;
        List<KeptEventRepository.Found> found;
        do {
            UUID behind = last;
            found = QuarkusTransaction.requiringNew().call(() -> {
                var locked = events.lockOf(workspace, customerRef, behind, BATCH);
                locked.forEach(event -> forget(event, erasedAt));
                return locked;
            });
            last = found.isEmpty() ? last : found.get(found.size() - 1).id();
        } while (found.size() == BATCH);
    }

    private void forget(KeptEventRepository.Found kept, Instant erasedAt) {
        CloudEvent<EventData> event = EVENTS.read(kept.body().getBytes(UTF_8));
        if (event.data() instanceof AboutInteraction<?> about) {
            if (!Ids.timeOf(about.interaction().interactionId()).isAfter(erasedAt)) {
                events.rewrite(kept.id(), EventCopy.of(event.with(about.withoutCustomer())).body());
            }
        } else if (!event.time().isAfter(erasedAt)) {
            events.remove(kept.id());
        }
    }
}
