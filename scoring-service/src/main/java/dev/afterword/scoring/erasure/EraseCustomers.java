package dev.afterword.scoring.erasure;

import java.util.List;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.erasure.ForgottenCustomers;
import dev.afterword.erasure.SmallTransactions;
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
    private final List<ErasureHeard> heard;
    private final List<CustomerTrace> traces;
    private final Outbox outbox;

    EraseCustomers(ForgottenCustomers forgotten, @All List<ErasureHeard> heard, @All List<CustomerTrace> traces,
            Outbox outbox) {
        this.forgotten = forgotten;
        this.heard = heard;
        this.traces = traces;
        this.outbox = outbox;
    }

    /**
     * First remembers them all, in a short transaction: from then on nothing more of them comes in. Then removes what is there,
     * in transactions of up to 500 rows each.
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
            traces.forEach(trace -> eraseAll(trace, event));
            var erased = event.data();
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.forget(event.workspace(), erased.customerRef(), erased.erasedAt()));
        }
    }

    private static void eraseAll(CustomerTrace trace, CloudEvent<CustomerErased> event) {
        var erased = event.data();
        SmallTransactions.untilFewerThan(BATCH,
                () -> trace.forget(event.workspace(), erased.customerRef(), erased.erasedAt(), BATCH));
    }

    private static void check(CloudEvent<CustomerErased> event) {
        if (event.data().customerRef() == null || event.data().erasedAt() == null) {
            throw new IllegalArgumentException("event " + event.id() + " does not say which customer, or when");
        }
    }
}
