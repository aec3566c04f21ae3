package dev.afterword.columns;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * PostgreSQL keeps the plan of a statement that is repeated. Was it made while the table was empty, it reads the table from end
 * to end, until statistics of it are taken: by then that may be a hundred thousand rows each time.
 */
public final class IndexScans {

    private IndexScans() {
    }

    /**
     * For statements that are always right to go by an index; until {@link #preferNoLonger} or the end of the transaction.
     * Not for a join that leaves it to PostgreSQL which side is looked up: for an empty table it may well go through all of
     * the index for each row of the other side.
     */
    public static void prefer(Connection connection) throws SQLException {
        set(connection, "set local enable_seqscan = off");
    }

    /** As it was, for what follows in the same transaction. */
    public static void preferNoLonger(Connection connection) throws SQLException {
        set(connection, "set local enable_seqscan = on");
    }

    private static void set(Connection connection, String what) throws SQLException {
        try (var set = connection.createStatement()) {
            set.execute(what);
        }
    }
}
