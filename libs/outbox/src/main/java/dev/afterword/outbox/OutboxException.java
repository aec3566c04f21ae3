package dev.afterword.outbox;

import java.sql.SQLException;

/** The outbox's table could not be written or read; the cause says why. */
public class OutboxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OutboxException(SQLException cause) {
        super("the outbox could not be written: SQLSTATE " + cause.getSQLState(), cause);
    }
}
