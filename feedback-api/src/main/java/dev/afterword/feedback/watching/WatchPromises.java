package dev.afterword.feedback.watching;

import java.time.Clock;
import java.util.List;

import dev.afterword.watching.GaugeName;
import dev.afterword.watching.Sampling;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Shows how many customers wait for the answer that they were promised. */
@Singleton
class WatchPromises {

    private static final List<GaugeName> GAUGES = List.of(
            new GaugeName("afterword.promises.open",
                    "Promises that are neither kept nor broken yet, counted up to 100,000; the same on every pod, so max()"),
            new GaugeName("afterword.promises.overdue",
                    "Promises whose time has passed and that are not yet marked as broken; the same on every pod, so max()"));

    void start(@Observes StartupEvent started, Sampling sampling, OpenPromiseRepository promises, Clock clock) {
        sampling.add(GAUGES, () -> QuarkusTransaction.requiringNew().call(
                () -> new double[] { promises.open(), promises.overdue(clock.instant()) }));
    }
}
