package dev.afterword.scoring.database;

import java.sql.SQLException;

/** A statement failed; the cause, always a {@link SQLException}, says why and so whether it will pass. */
public class DatabaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super("the database refused a statement: SQLSTATE " + cause.getSQLState(), cause);
    }
}
