package dev.afterword.erasure;

import java.sql.SQLException;

/** The table of forgotten customers could not be written or read; the cause says why. */
public class ErasureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ErasureException(SQLException cause) {
        super("the forgotten customers could not be used: SQLSTATE " + cause.getSQLState(), cause);
    }
}
