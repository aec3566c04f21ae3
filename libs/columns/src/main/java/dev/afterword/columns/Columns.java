package dev.afterword.columns;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.afterword.columns.BinaryArray.Element;

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
     * Sets the next column. It travels as bytes.
     *
     * @param type PostgreSQL's name for the column's type: {@code text} and {@code jsonb} take strings, {@code uuid} takes
     *        {@link java.util.UUID}, {@code date} {@link java.time.LocalDate}, {@code timestamptz} {@link java.time.Instant} or
     *        {@link java.time.OffsetDateTime}, {@code smallint}, {@code int}, {@code bigint} and {@code float8} any number
     * @throws ClassCastException when a value is of another kind
     * @throws ArithmeticException when a number or a moment is out of the type's range
     */
    public Columns<T> set(String type, Function<? super T, ?> value) throws SQLException {
        last++;
        var values = rows.stream().map(value);
        switch (type) {
            case "uuid" -> statement.setObject(last, new BinaryArray(Element.ID, values.toList()));
            case "date" -> statement.setObject(last, new BinaryArray(Element.DAY, values.toList()));
            case "timestamptz" -> statement.setObject(last, new BinaryArray(Element.MOMENT, values.toList()));
            case "text", "jsonb" -> statement.setObject(last, BinaryArray.ofTexts(values));
            case "bytea" -> set(type, values.toArray(byte[][]::new));
            case "smallint" -> set(type, numbers(values, Columns::toShort).toArray(Short[]::new));
            case "int" -> set(type, numbers(values, number -> Math.toIntExact(number.longValue())).toArray(Integer[]::new));
            case "bigint" -> set(type, numbers(values, Number::longValue).toArray(Long[]::new));
            case "float8" -> set(type, numbers(values, Number::doubleValue).toArray(Double[]::new));
            case "bool", "boolean" -> set(type, values.toArray(Boolean[]::new));
            default -> set(type, values.toArray());
        }
        return this;
    }

    private void set(String type, Object[] values) throws SQLException {
        statement.setArray(last, statement.getConnection().createArrayOf(type, values));
    }

    private static Short toShort(Number number) {
        short value = number.shortValue();
        if (value != number.longValue()) {
            throw new ArithmeticException(number + " is no smallint");
        }
        return value;
    }

    private static <N> Stream<N> numbers(Stream<?> values, Function<Number, N> as) {
        return values.map(value -> value == null ? null : as.apply((Number) value));
    }
}
