package dev.afterword.watching;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Gauges whose values cost a query. One thread reads them on a schedule, so that a scrape costs nothing and a slow database
 * holds up no scrape; what could not be read is not a number, rather than the number of before.
 */
@Singleton
public class Sampling {

    private static final Logger LOG = Logger.getLogger(Sampling.class);

    private final MeterRegistry meters;
    private final Optional<Duration> every;
    private final List<Sample> samples = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "sample gauges");
        thread.setDaemon(true);
        return thread;
    });

    /** @param every none leaves the gauges unread */
    public Sampling(MeterRegistry meters, @ConfigProperty(name = "afterword.sampling.every") Optional<Duration> every) {
        this.meters = meters;
        this.every = every;
    }

    /** @param reading returns one number for each gauge, in their order */
    public Sample add(List<GaugeName> gauges, Sample.Reading reading) {
        var sample = new Sample(gauges, reading, meters);
        samples.add(sample);
        return sample;
    }

    void start(@Observes StartupEvent started) {
        every.ifPresent(pause -> thread.scheduleWithFixedDelay(this::readAll, 1_000, pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    void stop(@Observes ShutdownEvent stopping) {
        thread.shutdownNow();
    }

    private void readAll() {
        for (Sample sample : samples) {
            try {
                sample.read();
            } catch (Exception e) { // the schedule would end with it
                LOG.debugf("%s could not be read: %s", sample, e.getClass().getName());
            }
        }
    }
}
