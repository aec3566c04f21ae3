package dev.afterword.feedback.customer;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;
import dev.afterword.erasure.ForgottenCustomers;
import dev.afterword.feedback.interaction.domain.Timing;
import dev.afterword.messaging.Ids;
import dev.afterword.outbox.Outbox;
import dev.afterword.outbox.Outgoing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Forgets a customer: their interactions stay as nobody's, events that have not left are told without them, and the other
 * services hear of it. {@code docs/adr/0006} tells why so.
 */
@ApplicationScoped
public class EraseCustomer {

    private static final int BATCH = 1_000;

    private final CustomerRepository customers;
    private final ForgottenCustomers forgotten;
    private final Outbox outbox;
    private final Clock clock;

    EraseCustomer(CustomerRepository customers, ForgottenCustomers forgotten, Outbox outbox, Clock clock) {
        this.customers = customers;
        this.forgotten = forgotten;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * When it returns, all of it is committed. In batches, each a transaction of its own: a customer may have any number of
     * interactions. If it fails in the middle, nothing was told yet; asking again goes on where it ended. A customer of whom
     * nothing is held here is told of too, for another service may hold something.
     *
     * @param ref the caller's own id of the customer
     * @param traceparent W3C trace context, valid
     */
    void erase(UUID workspace, String ref, String traceparent) {
        int changed;
        do {
            changed = QuarkusTransaction.requiringNew().call(() -> eraseSome(workspace, ref, traceparent));
        } while (changed == BATCH);
    }

    private int eraseSome(UUID workspace, String ref, String traceparent) {
        int changed = customers.forget(workspace, ref, BATCH);
        if (changed < BATCH) {
            Instant now = Timing.asKept(clock.instant());
            outbox.forget(workspace, ref, now);
            var erased = new CustomerErased(Ids.next(), ref, now);
            forgotten.add(List.of(CloudEvent.of(erased.erasureId(), "", now, workspace, traceparent, erased)));
            outbox.add(new Outgoing(workspace, traceparent, now, erased));
        }
        return changed;
    }
}
