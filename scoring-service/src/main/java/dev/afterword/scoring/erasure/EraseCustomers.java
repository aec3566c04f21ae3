package dev.afterword.scoring.erasure;

import java.util.List;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.erasure.ForgottenCustomers;
import dev.afterword.outbox.Outbox;
import io.quarkus.arc.All;
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
    private final Outbox outbox;
    private final List<PersonalData> personalData;
    private final List<ErasureHeard> heard;

    EraseCustomers(ForgottenCustomers forgotten, ErasureRepository erasures, Outbox outbox,
            @All List<PersonalData> personalData, @All List<ErasureHeard> heard) {
        this.forgotten = forgotten;
        this.erasures = erasures;
        this.outbox = outbox;
        this.personalData = personalData;
        this.heard = heard;
    }

    /**
     * First remembers them all, in a short transaction: from then on nothing more of them comes in. Then removes what is there,
     * in transactions of up to 500 responses each.
     *
     * @throws IllegalArgumentException when an event does not say who, or until when
     */
    public void erase(List<CloudEvent<CustomerErased>> events) {
        events.forEach(EraseCustomers::check);
        QuarkusTransaction.requiringNew().run(() -> {
            forgotten.add(events);
            heard.forEach(feature -> feature.heard(events));
        });
        for (var event : events) {
            int changed;
            do {
                changed = QuarkusTransaction.requiringNew().call(() -> eraseSome(event));
            } while (changed == BATCH);
            personalData.forEach(data -> data.forget(event.workspace(), event.data().customerRef(), event.data().erasedAt()));
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
