package dev.afterword.scoring.crm;

import static java.util.stream.Collectors.toSet;

import java.util.List;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.Contact;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.outbox.EventCopy;
import dev.afterword.scoring.contact.Addresses;
import dev.afterword.scoring.fact.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Keeps interactions for the CRMs that want them: with the customer's e-mail address where the workspace lets its CRMs have it,
 * and never with what else is known of how to reach them.
 */
@ApplicationScoped
class KeepInteractions implements FactHandler<InteractionRecorded> {

    private final KeptEventRepository events;
    private final Addresses addresses;

    KeepInteractions(KeptEventRepository events, Addresses addresses) {
        this.events = events;
        this.addresses = addresses;
    }

    @Override
    public Class<InteractionRecorded> type() {
        return InteractionRecorded.class;
    }

    @Override
    public void take(List<CloudEvent<InteractionRecorded>> facts) {
        var sharing = addresses.sharedBy(facts.stream().map(CloudEvent::workspace).collect(toSet()));
        events.addWanted(facts.stream().map(fact -> reachable(fact, sharing.contains(fact.workspace())))
                .map(EventCopy::of).map(KeptEvent::of).toList());
    }

    private static CloudEvent<InteractionRecorded> reachable(CloudEvent<InteractionRecorded> fact, boolean byEmail) {
        var told = fact.data();
        var contact = byEmail && told.contact() != null && told.contact().email() != null
                ? new Contact(told.contact().email(), null, null, null)
                : null;
        return fact.with(new InteractionRecorded(told.interaction(), told.recordedAt(), told.sourceId(), contact, told.survey(),
                told.surveyKey(), told.properties(), told.promise()));
    }
}
