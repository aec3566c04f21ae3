package dev.afterword.survey.policy;

import java.util.Set;
import java.util.UUID;

import dev.afterword.survey.policy.Contactable.Key;

/**
 * Which of some customers must not be written to.
 *
 * @param unsubscribed by any of their keys
 * @param refused addresses and numbers that take no messages
 */
public record SuppressedContacts(Set<Key> unsubscribed, Set<Key> refused) {

    public boolean isUnsubscribed(Contactable customer) {
        return customer.keys().all().stream().anyMatch(key -> unsubscribed.contains(new Key(customer.workspace(), key)));
    }

    /** @param contactKey of an address or a number; {@code null} is not refused */
    public boolean isRefused(UUID workspace, String contactKey) {
        return contactKey != null && refused.contains(new Key(workspace, contactKey));
    }
}
