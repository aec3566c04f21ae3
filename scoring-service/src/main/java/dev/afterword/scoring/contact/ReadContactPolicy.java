package dev.afterword.scoring.contact;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether CRMs are told e-mail addresses. */
@ApplicationScoped
class ReadContactPolicy {

    private final ContactRepository contacts;

    ReadContactPolicy(ContactRepository contacts) {
        this.contacts = contacts;
    }

    boolean sharesEmail(UUID workspace) {
        return !contacts.sharing(List.of(workspace)).isEmpty();
    }
}
