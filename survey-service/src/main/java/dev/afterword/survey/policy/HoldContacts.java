package dev.afterword.survey.policy;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import dev.afterword.survey.policy.Contactable.Key;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Holds customers until the end of the transaction, so that what is decided about one of them is decided once. Read what is
 * known of them only afterwards: whoever held them before may have invited them.
 */
@ApplicationScoped
public class HoldContacts {

    private final ContactRepository contacts;

    HoldContacts(ContactRepository contacts) {
        this.contacts = contacts;
    }

    /** Two statements, however many they are. Returns which of them must not be written to. */
    @Transactional(MANDATORY)
    public SuppressedContacts hold(Collection<Contactable> customers, Instant now) {
        if (customers.isEmpty()) {
            return new SuppressedContacts(Set.of(), Set.of());
        }
        contacts.hold(customers.stream().map(Contactable::primary).toList(), now);
        return contacts.suppressed(customers.stream()
                .flatMap(customer -> customer.keys().all().stream().map(key -> new Key(customer.workspace(), key)))
                .collect(toSet()));
    }
}
