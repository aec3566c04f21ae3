package dev.afterword.web.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;

/** Tells "come back in a moment" from "this is broken": the first is 503, the second 500. */
final class PassingCause {

    /**
     * SQLSTATE classes: connection, transaction state (read-only during a failover), rollback (deadlock, serialization),
     * resources, prerequisite state (not accepting connections yet), operator intervention (shutdown), system error.
     */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "25", "40", "53", "55", "57", "58");

    private static final int DEEPEST = 20;

    private PassingCause() {
    }

    static boolean of(Throwable failure) {
        boolean rolledBack = false;
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++, cause = cause.getCause()) {
            if (cause instanceof RejectedExecutionException || cause instanceof SQLTransientException
                    || cause instanceof SQLException sql && isPassing(sql)) {
                return true;
            }
            if (cause instanceof SQLException) {
                return false;
            }
            // One that ran out of time, or whose connection broke in the commit, often tells no other cause.
            rolledBack |= cause instanceof RollbackException || cause instanceof HeuristicMixedException;
        }
        return rolledBack;
    }

    /** The pool reports "no connection in time" as an exception without a state. */
    private static boolean isPassing(SQLException e) {
        String state = e.getSQLState();
        return state == null || state.length() == 5 && PASSING_CLASSES.contains(state.substring(0, 2));
    }
}
