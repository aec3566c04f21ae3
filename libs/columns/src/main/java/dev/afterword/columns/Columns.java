package dev.afterword.columns;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns rows into one array per column, for PostgreSQL's {@code unnest}: one statement, however many rows. */
public final class Columns<T> {

    private final PreparedStatement statement;
    private final Collection<T> rows;
    private int last;

    private Columns(PreparedStatement statement, int last, Collection<T> rows) {
        this.statement = statement;
        this.last = last;
        this.rows = rows;
    }

    /**
     * @param statement its parameters are the columns, in the order in which they are set, each with its type:
     *        {@code ?::uuid[]}
     */
    public static <T> Columns<T> of(PreparedStatement statement, Collection<T> rows) {
        return new Columns<>(statement, 0, rows);
    }

    /** The same for a statement whose first parameters, so many, are none of these columns. */
    public static <T> Columns<T> after(int parameters, PreparedStatement statement, Collection<T> rows) {
        return new Columns<>(statement, parameters, rows);
    }

    /**
     * Sets the next column.
     *
     * @param type PostgreSQL's name for the column's type; {@code text} and {@code jsonb} take strings
     */
    public Columns<T> set(String type, Function<? super T, ?> value) throws SQLException {
        last++;
        statement.setArray(last, array(type, rows.stream().map(value)));
        return this;
    }

    /**
     * Strings travel as bytes when the array is one of strings, and of texts; all else is quoted, character by character, and
     * read as such.
     */
    private java.sql.Array array(String type, Stream<?> values) throws SQLException {
        var connection = statement.getConnection();
        return switch (type) {
            case "text", "jsonb" -> connection.createArrayOf("text", values.toArray(String[]::new));
            case "bytea" -> connection.createArrayOf(type, values.toArray(byte[][]::new));
            default -> connection.createArrayOf(type, values.toArray());
        };
    }
}
