package dev.afterword.scoring.contact;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Decides whether CRMs are told e-mail addresses. Taking that back removes those that were kept. */
@ApplicationScoped
class PutContactPolicy {

    private final ContactRepository contacts;

    PutContactPolicy(ContactRepository contacts) {
        this.contacts = contacts;
    }

    @Transactional
    void put(UUID workspace, boolean shareEmail) {
        contacts.setPolicy(workspace, shareEmail);
        if (!shareEmail) {
            contacts.removeAll(workspace);
        }
    }
}
