package dev.afterword.scoring.erasure;

import java.util.List;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.erasure.ForgottenCustomers;
import dev.afterword.outbox.Outbox;
import dev.afterword.scoring.standing.Standings;
import dev.afterword.scoring.standing.domain.CustomerKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Forgets customers: their responses stay as nobody's, with every score, so that no tally changes.
 * Doing it again changes nothing, so a batch that fails in the middle is simply done again.
 */
@ApplicationScoped
public class EraseCustomers {

    private static final int BATCH = 500;

    private final ForgottenCustomers forgotten;
    private final ErasureRepository erasures;
    private final Standings standings;
    private final Outbox outbox;

    EraseCustomers(ForgottenCustomers forgotten, ErasureRepository erasures, Standings standings, Outbox outbox) {
        this.forgotten = forgotten;
        this.erasures = erasures;
        this.standings = standings;
        this.outbox = outbox;
    }

    /**
     * First remembers them all, in a short transaction: from then on nothing more of them comes in. Then removes what is there,
     * in transactions of up to 500 responses each.
     *
     * @throws IllegalArgumentException when an event does not say who, or until when
     */
    public void erase(List<CloudEvent<CustomerErased>> events) {
        events.forEach(EraseCustomers::check);
        QuarkusTransaction.requiringNew().run(() -> forgotten.add(events));
        for (var event : events) {
            int changed;
            do {
                changed = QuarkusTransaction.requiringNew().call(() -> eraseSome(event));
            } while (changed == BATCH);
        }
    }

    private int eraseSome(CloudEvent<CustomerErased> event) {
        var erased = event.data();
        int changed = erasures.forget(event.workspace(), erased.customerRef(), erased.erasedAt(), BATCH);
        if (changed < BATCH) {
            standings.forgotten(new CustomerKey(event.workspace(), erased.customerRef()),
                    () -> erasures.forgetRecoveries(event.workspace(), erased.customerRef(), erased.erasedAt()));
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
