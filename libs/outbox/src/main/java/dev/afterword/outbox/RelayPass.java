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
            try {
                var rows = OutboxTable.take(connection, batch);
                List<OutboxRow> notConfirmed = rows.isEmpty() ? List.of() : publisher.publish(rows);
                if (!notConfirmed.isEmpty()) {
                    OutboxTable.putBack(connection, notConfirmed);
                }
                connection.commit();
                return new Outcome(rows.size(), notConfirmed.size());
            } catch (SQLException | IOException | InterruptedException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    record Outcome(int taken, int notConfirmed) {
    }
}
