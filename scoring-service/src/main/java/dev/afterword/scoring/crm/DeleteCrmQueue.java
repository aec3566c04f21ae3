package dev.afterword.scoring.crm;

import java.util.UUID;

import dev.afterword.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/** Takes a queue out of use; the broker's goes within seconds, with all that is in it. */
@ApplicationScoped
class DeleteCrmQueue {

    private final CrmQueueRepository queues;
    private final FeedCrms feedCrms;

    DeleteCrmQueue(CrmQueueRepository queues, FeedCrms feedCrms) {
        this.queues = queues;
        this.feedCrms = feedCrms;
    }

    /** @throws ProblemException 404 */
    void delete(UUID workspace, String name) {
        if (!QuarkusTransaction.requiringNew().call(() -> queues.markDeleted(workspace, name))) {
            throw ProblemException.notFound("queue");
        }
        feedCrms.wake();
    }
}
