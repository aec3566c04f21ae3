package dev.afterword.feedback.retention;

import java.time.Clock;
import java.util.UUID;

import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/**
 * Removes interactions that are older than their workspace keeps any. In small transactions: none holds others up, and a pod
 * that dies in the middle leaves the rest to the next run. Any number of pods may do it at once.
 */
@ApplicationScoped
public class ApplyRetention {

    static final int BATCH = 500;

    private static final Logger LOG = Logger.getLogger(ApplyRetention.class);

    private final RetentionRepository retention;
    private final Clock clock;

    ApplyRetention(RetentionRepository retention, Clock clock) {
        this.retention = retention;
        this.clock = clock;
    }

    /** Returns how many interactions went. */
    @ActivateRequestContext // belongs to no request, and Hibernate wants one
    public long apply() {
        long all = 0;
        for (UUID workspace : QuarkusTransaction.requiringNew().call(retention::workspaces)) {
            long removed = apply(workspace);
            if (removed > 0) {
                LOG.infof("Removed %d interactions of workspace %s that were older than it keeps any", removed, workspace);
            }
            all += removed;
        }
        return all;
    }

    private long apply(UUID workspace) {
        long all = 0;
        int removed;
        do {
            removed = QuarkusTransaction.requiringNew().call(() -> retention.remove(workspace, clock.instant(), BATCH));
            all += removed;
        } while (removed == BATCH);
        return all;
    }
}
