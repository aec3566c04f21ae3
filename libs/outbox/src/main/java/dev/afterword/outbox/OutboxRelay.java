package dev.afterword.outbox;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import dev.afterword.messaging.Backoff;
import dev.afterword.messaging.Broker;
import dev.afterword.messaging.Causes;
import dev.afterword.messaging.DeclareTopology;
import dev.afterword.messaging.EventSpans;
import dev.afterword.messaging.Pause;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;

/**
 * Moves committed events from the outbox to the broker, at least once each. Any number of pods may do so at a time: each
 * skips the rows that another one holds. With the broker away the events wait in the table.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final long STOP_WITHIN_MILLIS = 5_000;

    private final OutboxSettings settings;
    private final DataSource database;
    private final Broker broker;
    private final DeclareTopology declare;
    private final EventSpans spans;
    private final MeterRegistry meters;
    private final Instance<SentEvents> listeners;
    private final String source;
    private final Semaphore news = new Semaphore(0);
    private final Backoff backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
    private volatile Thread thread;

    OutboxRelay(OutboxSettings settings, DataSource database, Broker broker, DeclareTopology declare,
            EventSpans spans, MeterRegistry meters, @Any Instance<SentEvents> listeners,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.settings = settings;
        this.database = database;
        this.broker = broker;
        this.declare = declare;
        this.spans = spans;
        this.meters = meters;
        this.listeners = listeners;
        source = "/afterword/" + service;
    }

    /** Says that there may be something to send. Cheap, never blocks, callable from anywhere. */
    public void wake() {
        news.release();
    }

    void start(@Observes StartupEvent started) {
        if (settings.relay()) {
            thread = new Thread(this::run, "outbox relay");
            thread.setDaemon(true);
            thread.start();
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        if (thread != null) {
            thread.interrupt();
            thread.join(STOP_WITHIN_MILLIS);
        }
    }

    private void run() {
        var departures = new Departures(spans, new RelayMeters(meters),
                row -> listeners.forEach(listener -> listener.sent(row.type(), row.body())));
        try (var publisher = new ConfirmedPublisher(broker, declare, source, settings.confirmWithin(), departures)) {
            var pass = new RelayPass(database, publisher, settings.batch());
            while (relay(pass)) {
                // until the service stops
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean relay(RelayPass pass) throws InterruptedException {
        try {
            var outcome = pass.run();
            if (outcome.notConfirmed() > 0) {
                LOG.warnf("The broker did not confirm %d of %d events; they stay and are sent again",
                        outcome.notConfirmed(), outcome.taken());
                return Pause.of(backoff.next());
            }
            backoff.reset();
            if (outcome.taken() < settings.batch()) {
                news.tryAcquire(settings.lookEvery().toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
            return true;
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.warnf("Events cannot leave for the broker at the moment, trying again: %s", Causes.inOneLine(e));
            return Pause.of(backoff.next());
        } catch (Error e) {
            LOG.errorf(e, "The outbox relay failed unexpectedly; trying again");
            return Pause.of(backoff.next());
        }
    }
}
