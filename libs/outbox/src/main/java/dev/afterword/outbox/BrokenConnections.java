package dev.afterword.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * With a connection that broke, those that lie in the pool go, too. A firewall that has forgotten one has most likely forgotten
 * them all, and each would be found out by somebody who waits a minute for it: sixteen minutes of nothing, where one at a
 * time is used.
 */
@Singleton
@Unremovable
final class BrokenConnections implements AgroalPoolInterceptor {

    private final Supplier<AgroalDataSource> pool;

    /** The pool is made with its interceptors, so it cannot be there before them. */
    @Inject
    BrokenConnections(Instance<AgroalDataSource> pool) {
        this((Supplier<AgroalDataSource>) pool::get);
    }

    BrokenConnections(Supplier<AgroalDataSource> pool) {
        this.pool = pool;
    }

    /** Only the driver has closed it by now, after an error on its socket; whatever else ends is still open here. */
    @Override
    public void onConnectionDestroy(Connection connection) {
        if (isClosed(connection)) {
            pool.get().flush(FlushMode.IDLE);
        }
    }

    private static boolean isClosed(Connection connection) {
        try {
            return connection.isClosed();
        } catch (SQLException e) {
            return true;
        }
    }
}
