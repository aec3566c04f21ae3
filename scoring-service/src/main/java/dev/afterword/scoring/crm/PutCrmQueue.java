package dev.afterword.scoring.crm;

import java.util.UUID;

import dev.afterword.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Declares a queue, or changes what one gets from now on. */
@ApplicationScoped
class PutCrmQueue {

    /** More than any business has systems; a caller in a loop must not fill the broker. */
    private static final int MOST_QUEUES = 20;

    private final CrmQueueRepository queues;
    private final FeedCrms feedCrms;

    PutCrmQueue(CrmQueueRepository queues, FeedCrms feedCrms) {
        this.queues = queues;
        this.feedCrms = feedCrms;
    }

    /**
     * @return whether it is new
     * @throws ProblemException 409 when the workspace has as many as it may, or one of that name is just being deleted
     */
    boolean put(UUID workspace, String name, CrmQueueBody.Wanted wanted) {
        boolean created = QuarkusTransaction.requiringNew().call(() -> declare(workspace, name, wanted));
        feedCrms.wake();
        return created;
    }

    private boolean declare(UUID workspace, String name, CrmQueueBody.Wanted wanted) {
        queues.lockQueuesOf(workspace);
        if (queues.countOthers(workspace, name) >= MOST_QUEUES) {
            throw ProblemException.conflict("This workspace has " + MOST_QUEUES + " queues. Delete those that nobody uses.");
        }
        return queues.put(workspace, name, wanted.types(), wanted.limit()).orElseThrow(() -> ProblemException
                .conflict("A queue of that name is just being deleted. Try again in a moment."));
    }
}
