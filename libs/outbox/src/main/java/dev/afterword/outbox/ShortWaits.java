package dev.afterword.outbox;

import java.sql.Connection;
import java.sql.SQLException;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Gives each connection that leaves the pool the limit of whoever takes it, see {@link ShortWait}. */
@Singleton
@Unremovable
final class ShortWaits implements AgroalPoolInterceptor {

    private static final ThreadLocal<Boolean> SHORT = ThreadLocal.withInitial(() -> false);

    private final int shortMillis;
    private final int usualMillis;

    @Inject
    ShortWaits(DatabaseSettings settings,
            @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout", defaultValue = "60") int usualSeconds) {
        this(Math.toIntExact(settings.shortWait().toMillis()), Math.multiplyExact(usualSeconds, 1000));
    }

    ShortWaits(int shortMillis, int usualMillis) {
        this.shortMillis = shortMillis;
        this.usualMillis = usualMillis;
    }

    static void begin() {
        SHORT.set(true);
    }

    static void end() {
        SHORT.set(false);
    }

    /** One that is broken already cannot be told; the first statement on it says so. */
    @Override
    public void onConnectionAcquire(Connection connection) {
        try {
            int now = connection.getNetworkTimeout();
            if (SHORT.get()) {
                set(connection, now, now == 0 ? shortMillis : Math.min(now, shortMillis));
            } else if (now == shortMillis) {
                set(connection, now, usualMillis);
            }
        } catch (SQLException e) {
            // see above
        }
    }

    private static void set(Connection connection, int now, int millis) throws SQLException {
        if (now != millis) {
            connection.setNetworkTimeout(Runnable::run, millis);
        }
    }
}
