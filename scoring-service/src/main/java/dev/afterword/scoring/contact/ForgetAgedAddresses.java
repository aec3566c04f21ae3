package dev.afterword.scoring.contact;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import dev.afterword.scoring.retention.AgedRows;
import jakarta.enterprise.context.ApplicationScoped;

/** Addresses go that no interaction since then has told again. */
@ApplicationScoped
class ForgetAgedAddresses implements AgedRows {

    private final ContactRepository contacts;

    ForgetAgedAddresses(ContactRepository contacts) {
        this.contacts = contacts;
    }

    @Override
    public int forget(UUID workspace, Instant before, int limit) {
        return contacts.removeBefore(workspace, Ids.boundAfter(before), limit);
    }
}
