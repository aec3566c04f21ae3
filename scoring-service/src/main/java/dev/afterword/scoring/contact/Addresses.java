package dev.afterword.scoring.contact;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** E-mail addresses that CRMs may be told. */
@ApplicationScoped
public class Addresses {

    private final ContactRepository contacts;

    Addresses(ContactRepository contacts) {
        this.contacts = contacts;
    }

    /** Which of the workspaces let their CRMs have addresses; they go on to do so until the caller's transaction ends. */
    public Set<UUID> sharedBy(Collection<UUID> workspaces) {
        return workspaces.isEmpty() ? Set.of() : contacts.sharing(workspaces);
    }

    /** Of those whose workspace allows it and whose address is known. */
    public Map<Addressee, String> of(Collection<Addressee> customers) {
        return customers.isEmpty() ? Map.of() : contacts.find(customers);
    }
}
