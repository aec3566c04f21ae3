package dev.afterword.survey.policy;

import static jakarta.transaction.Transactional.TxType.MANDATORY;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import dev.afterword.survey.policy.Contactable.Key;
import dev.afterword.survey.policy.domain.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Notes who must not be written to any more, or takes it back; part of a larger change. */
@ApplicationScoped
public class SuppressContacts {

    private final ContactRepository contacts;
    private final Clock clock;

    SuppressContacts(ContactRepository contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    /** Returns whether that was news. */
    @Transactional(MANDATORY)
    public boolean unsubscribe(UUID workspace, List<String> contactKeys) {
        return contacts.suppress(workspace, contactKeys, Reason.UNSUBSCRIBED, clock.instant());
    }

    /** Returns whether they had unsubscribed. */
    @Transactional(MANDATORY)
    public boolean subscribeAgain(UUID workspace, List<String> contactKeys) {
        return contacts.allow(workspace, contactKeys);
    }

    /** Whether any of these has unsubscribed. */
    @Transactional
    public boolean isUnsubscribed(UUID workspace, List<String> contactKeys) {
        return !contacts.suppressed(contactKeys.stream().map(key -> new Key(workspace, key)).collect(toSet())).unsubscribed()
                .isEmpty();
    }

    /** This address or number takes no messages. */
    @Transactional(MANDATORY)
    public void refused(UUID workspace, String contactKey) {
        contacts.suppress(workspace, List.of(contactKey), Reason.ADDRESS_REFUSED, clock.instant());
    }
}
