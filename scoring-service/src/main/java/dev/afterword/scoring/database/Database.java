package dev.afterword.scoring.database;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

/** Plain JDBC for the few statements that carry the load; each works on a whole batch. */
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Works on a connection: that of the current transaction when there is one.
     *
     * @throws DatabaseException with the fault as its cause
     */
    public <R> R with(Work<R> work) {
        try (var connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Statements on one connection. */
    public interface Work<R> {

        R on(Connection connection) throws SQLException;
    }
}
