package dev.afterword.survey.erasure;

import java.util.List;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.erasure.ForgottenCustomers;
import dev.afterword.erasure.SmallTransactions;
import dev.afterword.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Forgets customers: their invitations stay as nobody's, their answers lose what they wrote and keep the numbers.
 * Doing it again changes nothing, so a batch that fails in the middle is simply done again.
 */
@ApplicationScoped
public class EraseCustomers {

    private static final int BATCH = 500;

    private final ForgottenCustomers forgotten;
    private final ErasureRepository erasures;
    private final Outbox outbox;

    EraseCustomers(ForgottenCustomers forgotten, ErasureRepository erasures, Outbox outbox) {
        this.forgotten = forgotten;
        this.erasures = erasures;
        this.outbox = outbox;
    }

    /**
     * First remembers them all, in a short transaction: from then on nothing more of them comes in. Then removes what is there,
     * in transactions of up to 500 invitations each.
     *
     * @throws IllegalArgumentException when an event does not say who, or until when
     */
    public void erase(List<CloudEvent<CustomerErased>> events) {
        events.forEach(EraseCustomers::check);
        QuarkusTransaction.requiringNew().run(() -> forgotten.add(events));
        for (var event : events) {
            SmallTransactions.untilFewerThan(BATCH, () -> eraseSome(event));
        }
    }

    private int eraseSome(CloudEvent<CustomerErased> event) {
        var erased = event.data();
        int changed = erasures.forget(event.workspace(), erased.customerRef(), erased.erasedAt(), BATCH);
        if (changed < BATCH) {
            outbox.forget(event.workspace(), erased.customerRef(), erased.erasedAt());
        }
        return changed;
    }

    private static void check(CloudEvent<CustomerErased> event) {
        if (event.data().customerRef() == null || event.data().erasedAt() == null) {
            throw new IllegalArgumentException("event " + event.id() + " does not say which customer, or when");
        }
    }
}
