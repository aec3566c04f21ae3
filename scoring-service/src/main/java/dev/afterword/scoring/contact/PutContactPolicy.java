package dev.afterword.scoring.contact;

import java.util.List;
import java.util.UUID;

import dev.afterword.erasure.SmallTransactions;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Decides whether CRMs are told e-mail addresses. Taking that back removes those that were kept. */
@ApplicationScoped
class PutContactPolicy {

    private static final int BATCH = 500;

    private final ContactRepository contacts;
    private final List<AfterWithdrawal> keepers;

    PutContactPolicy(ContactRepository contacts, @All List<AfterWithdrawal> keepers) {
        this.contacts = contacts;
        this.keepers = keepers;
    }

    /**
     * The policy first, which waits for whoever is just keeping an address by the old one; then what was kept, in small
     * transactions. One that fails in the middle is asked for again, and goes on.
     */
    void put(UUID workspace, boolean shareEmail) {
        QuarkusTransaction.requiringNew().run(() -> {
            contacts.setPolicy(workspace, shareEmail);
            if (!shareEmail) {
                contacts.removeAll(workspace);
            }
        });
        if (!shareEmail) {
            keepers.forEach(keeper -> SmallTransactions.untilFewerThan(BATCH, () -> keeper.forgetAddresses(workspace, BATCH)));
        }
    }
}
