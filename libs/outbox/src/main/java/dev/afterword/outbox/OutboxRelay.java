package dev.afterword.outbox;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Moves committed events from the outbox to the broker, at least once each. Any number of pods may do so at a time, and within
 * a pod several threads, in {@link RelayTurns turns}: each skips the rows that another one holds. With the broker away
 * the events wait in the table.
 */
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(5);

    private final OutboxSettings settings;
    private final DataSource database;
    private final Broker broker;
    private final DeclareTopology declare;
    private final EventSpans spans;
    private final MeterRegistry meters;
    private final List<SentEvents> listeners;
    private final String source;
    private final RelayTurns turns;
    private final List<Thread> threads = new CopyOnWriteArrayList<>();

    OutboxRelay(OutboxSettings settings, DataSource database, Broker broker, DeclareTopology declare,
            EventSpans spans, MeterRegistry meters, @All List<SentEvents> listeners,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.settings = settings;
        this.database = database;
        this.broker = broker;
        this.declare = declare;
        this.spans = spans;
        this.meters = meters;
        this.listeners = listeners;
        source = "/afterword/" + service;
        turns = new RelayTurns(settings.apart(), settings.lookEvery());
    }

    /** Says that there may be something to send. Cheap, never blocks, callable from anywhere. */
    public void wake() {
        turns.wake();
    }

    void start(@Observes StartupEvent started) {
        if (settings.relay()) {
            for (int number = 1; number <= settings.relays(); number++) {
                var thread = new Thread(this::run, "outbox relay " + number);
                thread.setDaemon(true);
                threads.add(thread);
                thread.start();
            }
        }
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        threads.forEach(Thread::interrupt);
        long deadline = System.nanoTime() + STOP_WITHIN.toNanos();
        for (Thread thread : threads) {
            thread.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime())));
        }
    }

    private void run() {
        var departures = new Departures(spans, new RelayMeters(meters),
                row -> listeners.forEach(listener -> listener.sent(row.type(), row.body())));
        try (var publisher = new ConfirmedPublisher(broker, declare, source, settings.confirmWithin(), departures)) {
            var pass = new RelayPass(database, publisher, settings.batch());
            var backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
            while (relay(pass, backoff)) {
                // until the service stops
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean relay(RelayPass pass, Backoff backoff) throws InterruptedException {
        turns.await();
        try {
            var outcome = pass.run();
            if (outcome.notConfirmed() > 0) {
                LOG.warnf("The broker did not confirm %d of %d events; they stay and are sent again",
                        outcome.notConfirmed(), outcome.taken());
                return pause(backoff);
            }
            backoff.reset();
            if (outcome.taken() == settings.batch()) {
                turns.more();
            }
            return true;
        } catch (SQLException | IOException | RuntimeException e) {
            LOG.warnf("Events cannot leave for the broker at the moment, trying again: %s", Causes.inOneLine(e));
            return pause(backoff);
        } catch (Error e) {
            LOG.errorf(e, "The outbox relay failed unexpectedly; trying again");
            return pause(backoff);
        }
    }

    private boolean pause(Backoff backoff) throws InterruptedException {
        boolean goOn = Pause.of(backoff.next());
        turns.more();
        return goOn;
    }
}
