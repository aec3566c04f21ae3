package dev.afterword.outbox;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

/** One batch from the table to the broker, in one transaction: what was not confirmed is still there afterwards. */
final class RelayPass {

    private final DataSource database;
    private final ConfirmedPublisher publisher;
    private final int batch;

    RelayPass(DataSource database, ConfirmedPublisher publisher, int batch) {
        this.database = database;
        this.publisher = publisher;
        this.batch = batch;
    }

    /** @return how many rows it took */
    Outcome run() throws SQLException, IOException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            boolean committed = false;
            try {
                var rows = OutboxTable.take(connection, batch);
                List<OutboxRow> notConfirmed = rows.isEmpty() ? List.of() : publisher.publish(rows);
                if (!notConfirmed.isEmpty()) {
                    OutboxTable.putBack(connection, notConfirmed);
                }
                connection.commit();
                committed = true;
                return new Outcome(rows.size(), notConfirmed.size());
            } finally {
                undoUnless(committed, connection);
            }
        }
    }

    /** Turning auto-commit on again commits what is open: by then nothing may be open, whatever went wrong before. */
    private static void undoUnless(boolean committed, Connection connection) throws SQLException {
        if (!committed) {
            try {
                connection.rollback();
            } catch (SQLException e) {
                connection.abort(Runnable::run);
                throw e;
            }
        }
        connection.setAutoCommit(true);
    }

    record Outcome(int taken, int notConfirmed) {
    }
}
