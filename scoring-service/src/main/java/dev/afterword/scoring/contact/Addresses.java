package dev.afterword.scoring.contact;

import java.util.Collection;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

/** E-mail addresses that CRMs may be told. */
@ApplicationScoped
public class Addresses {

    private final ContactRepository contacts;

    Addresses(ContactRepository contacts) {
        this.contacts = contacts;
    }

    /** Of those whose workspace allows it and whose address is known. */
    public Map<Addressee, String> of(Collection<Addressee> customers) {
        return customers.isEmpty() ? Map.of() : contacts.find(customers);
    }
}
