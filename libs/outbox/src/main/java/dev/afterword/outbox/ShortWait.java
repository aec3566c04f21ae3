package dev.afterword.outbox;

import java.sql.SQLException;
import java.util.function.Function;

import dev.afterword.messaging.Causes;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Runs what somebody is waiting for. A connection that a firewall has forgotten answers nothing, ever; whoever meets one gives
 * it
 * up after {@link DatabaseSettings#shortWait()} instead of a minute, and the others that lie in the pool go with it, for they
 * have most likely been forgotten, too.
 */
@ApplicationScoped
public class ShortWait {

    private static final String CONNECTION_BROKE = "08";

    private final AgroalDataSource database;

    ShortWait(AgroalDataSource database) {
        this.database = database;
    }

    /** The same work; each answer of the database must come within the short wait. For work that takes no connection along. */
    public <T, R> Function<T, R> during(Function<T, R> work) {
        return given -> {
            ShortWaits.begin();
            try {
                return work.apply(given);
            } catch (RuntimeException fault) {
                if (isConnection(fault)) {
                    database.flush(FlushMode.IDLE);
                }
                throw fault;
            } finally {
                ShortWaits.end();
            }
        };
    }

    /** A commit that got no answer tells of it without the cause. */
    private static boolean isConnection(Throwable fault) {
        return Causes.in(fault, SQLException.class)
                .map(sql -> sql.getSQLState() != null && sql.getSQLState().startsWith(CONNECTION_BROKE))
                .orElseGet(() -> Causes.isPassing(fault));
    }
}
