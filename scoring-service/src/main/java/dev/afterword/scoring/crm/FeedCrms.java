package dev.afterword.scoring.crm;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jboss.logging.Logger;

import dev.afterword.messaging.Backoff;
import dev.afterword.messaging.Causes;
import dev.afterword.messaging.Pause;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Feeds the queues that have something to do, several at a time, so that one the broker is slow with holds up no other. Any
 * number of pods may do so: each queue is in one hand at a time.
 */
@ApplicationScoped
class FeedCrms {

    private static final Logger LOG = Logger.getLogger(FeedCrms.class);
    private static final long STOP_WITHIN_MILLIS = 5_000;

    private final CrmFeedSettings settings;
    private final CrmBrokers brokers;
    private final FeedQueue feedQueue;
    private final Semaphore news = new Semaphore(0);
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    FeedCrms(CrmFeedSettings settings, CrmBrokers brokers, FeedQueue feedQueue) {
        this.settings = settings;
        this.brokers = brokers;
        this.feedQueue = feedQueue;
    }

    /** Says that there may be something to send. Cheap, never blocks, callable from anywhere. */
    void wake() {
        news.release();
    }

    void start(@Observes StartupEvent started) {
        for (int i = 1; i <= settings.feeders(); i++) {
            var thread = new Thread(this::run, "feed crms " + i);
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(STOP_WITHIN_MILLIS);
        }
    }

    private void run() {
        var backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
        try (var broker = brokers.open()) {
            while (!Thread.currentThread().isInterrupted() && feed(broker, backoff)) {
                // until the service stops
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean feed(CrmBroker broker, Backoff backoff) throws InterruptedException {
        try {
            broker.connect();
            boolean worked = feedQueue.feedOne(broker);
            backoff.reset();
            if (!worked) {
                news.tryAcquire(settings.lookEvery().toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
            return true;
        } catch (IOException | RuntimeException e) {
            LOG.warnf("CRMs cannot be sent their events at the moment, trying again: %s", Causes.inOneLine(e));
            return Pause.of(backoff.next());
        } catch (Error e) {
            LOG.errorf(e, "Feeding the CRMs failed unexpectedly; trying again");
            return Pause.of(backoff.next());
        }
    }
}
