package dev.afterword.scoring.contact;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import dev.afterword.scoring.erasure.CustomerTrace;
import dev.afterword.scoring.standing.domain.CustomerKey;
import jakarta.enterprise.context.ApplicationScoped;

/** The address of an erased customer goes. */
@ApplicationScoped
class ForgetAddresses implements CustomerTrace {

    private final ContactRepository contacts;

    ForgetAddresses(ContactRepository contacts) {
        this.contacts = contacts;
    }

    @Override
    public int forget(UUID workspace, String customerRef, Instant erasedAt, int limit) {
        return contacts.remove(new CustomerKey(workspace, customerRef), Ids.boundAfter(erasedAt));
    }
}
