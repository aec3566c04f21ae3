package dev.afterword.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import javax.sql.DataSource;

import dev.afterword.watching.GaugeName;
import dev.afterword.watching.Sample;
import dev.afterword.watching.Sampling;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** How many events wait for the broker, and since when the oldest does. */
@ApplicationScoped
public class OutboxState {

    private static final List<GaugeName> GAUGES = List.of(
            new GaugeName("afterword.outbox.oldest.seconds",
                    "Age of the oldest event that waits for the broker; every pod reads the same table, so max() over pods"),
            new GaugeName("afterword.outbox.events",
                    "Events that wait for the broker, counted up to 100,000; every pod reads the same table, so max() over pods"));

    private final DataSource database;
    private volatile Sample sample;

    OutboxState(DataSource database) {
        this.database = database;
    }

    void start(@Observes StartupEvent started, Sampling sampling) {
        sample = sampling.add(GAUGES, this::read);
    }

    /** As it was when last looked; not a number when that could not be told. */
    double oldestSeconds() {
        return sample == null ? Double.NaN : sample.value(0);
    }

    private double[] read() throws SQLException {
        try (var connection = database.getConnection()) {
            var oldest = OutboxTable.oldest(connection);
            double age = oldest == null ? 0 : Math.max(0, Duration.between(oldest, Instant.now()).toMillis() / 1_000.0);
            return new double[] { age, oldest == null ? 0 : OutboxTable.countUpTo(connection, 100_000) };
        }
    }
}
