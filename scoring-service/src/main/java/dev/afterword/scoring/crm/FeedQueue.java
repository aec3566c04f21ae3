package dev.afterword.scoring.crm;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import org.jboss.logging.Logger;

import dev.afterword.messaging.Causes;
import dev.afterword.messaging.QueueFeed;
import dev.afterword.scoring.crm.domain.Room;
import dev.afterword.scoring.watching.TimeAnswers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Sends one queue what waits for it, as far as it has room, and then what is to be sent again. All in one transaction, which
 * holds the queue's row: no other pod sends to it meanwhile, so events keep their order; and what the broker has not confirmed
 * is still there afterwards, and is sent again under the same ids.
 */
@ApplicationScoped
class FeedQueue {

    private static final Logger LOG = Logger.getLogger(FeedQueue.class);
    private static final Duration WHEN_BEHIND = Duration.ofSeconds(1);
    private static final int LONGEST_PAUSE_SECONDS = 60;

    private final CrmQueueRepository queues;
    private final CrmDeliveryRepository deliveries;
    private final KeptEventRepository events;
    private final ReplayPage replayPage;
    private final RemoveQueue removeQueue;
    private final CrmFeedSettings settings;
    private final TimeAnswers timeAnswers;

    FeedQueue(CrmQueueRepository queues, CrmDeliveryRepository deliveries, KeptEventRepository events, ReplayPage replayPage,
            RemoveQueue removeQueue, CrmFeedSettings settings, TimeAnswers timeAnswers) {
        this.queues = queues;
        this.deliveries = deliveries;
        this.events = events;
        this.replayPage = replayPage;
        this.removeQueue = removeQueue;
        this.settings = settings;
        this.timeAnswers = timeAnswers;
    }

    /** @return false when no queue has anything to do */
    boolean feedOne(CrmBroker broker) {
        var claimed = new AtomicReference<CrmQueue>();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                queues.claim().ifPresent(claimed::set);
                if (claimed.get() != null) {
                    serve(claimed.get(), broker);
                }
                return claimed.get() != null;
            });
        } catch (RuntimeException e) {
            if (claimed.get() == null) {
                throw e;
            }
            var queue = claimed.get();
            LOG.warnf("%s could not be sent its events, which stay and are sent later: %s", queue.brokerName(),
                    Causes.inOneLine(e));
            QuarkusTransaction.requiringNew().run(() -> queues.failed(queue, pauseAfter(queue.failures())));
            return true;
        }
    }

    private void serve(CrmQueue queue, CrmBroker broker) throws IOException {
        if (queue.deleted()) {
            removeQueue.remove(queue, broker);
        } else {
            feed(queue, broker);
        }
    }

    private void feed(CrmQueue queue, CrmBroker broker) throws IOException {
        var state = broker.declare(queue.brokerName());
        var room = Room.in(queue.behind(), state.ready(), queue.limit());
        report(queue, state, room);
        var messages = new ArrayList<QueueFeed.Message>();
        int most = Math.min(room.messages(), settings.batch());
        var fresh = deliveries.take(queue.id(), most);
        fresh.forEach(body -> messages.add(CrmMessage.of(body, null)));
        messages.addAll(replayPage.next(queue, most - messages.size()));
        broker.send(queue.brokerName(), messages);
        timeAnswers.queued(fresh);
        note(queue, state, room, messages);
    }

    private void note(CrmQueue queue, QueueFeed.State state, Room room, List<QueueFeed.Message> sent) {
        long total = queue.sent() + sent.size();
        if (!sent.isEmpty()) {
            deliveries.addBatch(queue.id(), total);
            events.removeToldErasures();
        }
        deliveries.forgetBatches(queue.id(), queue.sent() - state.ready());
        var after = new QueueFeed.State(state.ready() + sent.size(), state.consumers());
        queues.looked(queue, after, room, total, settings.askEvery(), room.behind() ? WHEN_BEHIND : Duration.ZERO);
    }

    private static void report(CrmQueue queue, QueueFeed.State state, Room room) {
        if (room.behind() && !queue.behind()) {
            LOG.warnf("%s is behind: %d messages wait there, its limit is %d. Its events are kept and follow when half of them "
                    + "have been taken", queue.brokerName(), state.ready(), queue.limit());
        } else if (queue.behind() && !room.behind()) {
            LOG.infof("%s has room again and gets what was kept for it", queue.brokerName());
        }
    }

    private static Duration pauseAfter(int failures) {
        return Duration.ofSeconds(Math.min(LONGEST_PAUSE_SECONDS, 1L << Math.min(failures, 6)));
    }
}
