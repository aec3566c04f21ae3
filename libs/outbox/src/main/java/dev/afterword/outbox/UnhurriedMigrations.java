package dev.afterword.outbox;

import java.sql.SQLException;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;

/** An index on a hundred million rows takes longer than any answer may that a customer waits for. */
public final class UnhurriedMigrations implements Callback {

    private static final int NO_LIMIT = 0;

    private int usualMillis;

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE
                || event == Event.AFTER_EACH_MIGRATE_ERROR;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
        return true;
    }

    /** The connection goes back to the pool afterwards: there the limit holds again. */
    @Override
    public void handle(Event event, Context context) {
        try {
            var connection = context.getConnection();
            if (event == Event.BEFORE_EACH_MIGRATE) {
                usualMillis = connection.getNetworkTimeout();
                connection.setNetworkTimeout(Runnable::run, NO_LIMIT);
            } else if (!connection.isClosed()) {
                connection.setNetworkTimeout(Runnable::run, usualMillis);
            }
        } catch (SQLException e) {
            throw new FlywayException("Cannot set how long a migration may take", e);
        }
    }

    @Override
    public String getCallbackName() {
        return "unhurried migrations";
    }
}
