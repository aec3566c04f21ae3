package dev.afterword.scoring.crm;

import java.util.List;

import dev.afterword.outbox.EventCopies;
import dev.afterword.outbox.EventCopy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Keeps what this service tells, in the transaction that tells of it, for the CRMs that want it now or will want it again. */
@ApplicationScoped
class KeepEvents implements EventCopies {

    private final KeptEventRepository events;
    private final TransactionSynchronizationRegistry transaction;
    private final FeedCrms feedCrms;

    KeepEvents(KeptEventRepository events, TransactionSynchronizationRegistry transaction, FeedCrms feedCrms) {
        this.events = events;
        this.transaction = transaction;
        this.feedCrms = feedCrms;
    }

    @Override
    public void keep(List<EventCopy> copies) {
        events.addAll(copies.stream().map(KeptEvent::of).toList());
        transaction.registerInterposedSynchronization(new WakeFeeders());
    }

    private final class WakeFeeders implements Synchronization {

        @Override
        public void beforeCompletion() {
            // nothing to do before the commit
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                feedCrms.wake();
            }
        }
    }
}
