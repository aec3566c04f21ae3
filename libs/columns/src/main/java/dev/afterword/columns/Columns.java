package dev.afterword.scoring.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;

/** Turns rows into one array per column, for {@code unnest}: one statement, however many rows. */
public final class Columns<T> {

    private final Connection connection;
    private final PreparedStatement statement;
    private final Collection<T> rows;
    private int last;

    /** @param statement its parameters are the columns, in the order in which they are set */
    public Columns(Connection connection, PreparedStatement statement, Collection<T> rows) {
        this.connection = connection;
        this.statement = statement;
        this.rows = rows;
    }

    /** @param type PostgreSQL's name for the column's type */
    public Columns<T> set(String type, Function<T, ?> value) throws SQLException {
        last++;
        statement.setArray(last, connection.createArrayOf(type, rows.stream().map(value).toArray()));
        return this;
    }
}
