package dev.afterword.scoring.crm;

import java.io.IOException;

import jakarta.enterprise.context.ApplicationScoped;

/** Takes a deleted queue off the broker, and then all that was kept for it, some of it at a time. */
@ApplicationScoped
class RemoveQueue {

    private static final int BATCH = 10_000;

    private final CrmQueueRepository queues;
    private final CrmDeliveryRepository deliveries;

    RemoveQueue(CrmQueueRepository queues, CrmDeliveryRepository deliveries) {
        this.queues = queues;
        this.deliveries = deliveries;
    }

    /** One step; the queue is due again until it is gone. */
    void remove(CrmQueue queue, CrmBroker broker) throws IOException {
        broker.delete(queue.brokerName());
        if (deliveries.removeSome(queue.id(), BATCH) < BATCH) {
            queues.remove(queue);
        } else {
            queues.later(queue);
        }
    }
}
