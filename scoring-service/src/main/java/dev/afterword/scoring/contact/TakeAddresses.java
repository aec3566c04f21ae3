package dev.afterword.scoring.contact;

import static java.util.stream.Collectors.toSet;

import java.util.List;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.scoring.contact.ContactRepository.KnownAddress;
import dev.afterword.scoring.fact.FactHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the addresses of customers, where the workspace lets its CRMs have them, and nowhere else. */
@ApplicationScoped
class TakeAddresses implements FactHandler<InteractionRecorded> {

    private final ContactRepository contacts;

    TakeAddresses(ContactRepository contacts) {
        this.contacts = contacts;
    }

    @Override
    public Class<InteractionRecorded> type() {
        return InteractionRecorded.class;
    }

    @Override
    public void take(List<CloudEvent<InteractionRecorded>> events) {
        var withAddress = events.stream().filter(TakeAddresses::hasAddress).toList();
        if (withAddress.isEmpty()) {
            return;
        }
        var sharing = contacts.sharing(withAddress.stream().map(CloudEvent::workspace).collect(toSet()));
        var addresses = withAddress.stream().filter(event -> sharing.contains(event.workspace()))
                .map(event -> new KnownAddress(
                        Addressee.of(event.workspace(), event.data().interaction()),
                        event.data().contact().email(), event.data().interaction().interactionId()))
                .toList();
        var withRef = addresses.stream().filter(address -> address.whose().customerRef() != null).toList();
        if (!withRef.isEmpty()) {
            contacts.put(withRef);
        }
        var withoutRef = addresses.stream().filter(address -> address.whose().customerRef() == null).toList();
        if (!withoutRef.isEmpty()) {
            contacts.putWithoutRef(withoutRef);
        }
    }

    private static boolean hasAddress(CloudEvent<InteractionRecorded> event) {
        var recorded = event.data();
        return recorded.contact() != null && recorded.contact().email() != null && recorded.interaction() != null
                && recorded.interaction().interactionId() != null;
    }
}
