package dev.afterword.messaging;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import com.fasterxml.jackson.core.JacksonException;
import com.rabbitmq.client.ShutdownSignalException;

/** Tells a fault that will pass by itself from one that will not, and a fault from its words. */
public final class Causes {

    /**
     * Classes of SQLSTATE that pass: 08 connection, 25 read-only during a failover, 28 login refused and 3D no such
     * database (until an operator has put it right), 40 rolled back (deadlock, serialization), 53 resources, 55 lock not
     * available, 57 operator intervention, 58 system error.
     */
    private static final Set<String> PASSING_SQL = Set.of("08", "25", "28", "3D", "40", "53", "55", "57", "58");

    private static final String NOT_PERMITTED = "42501";

    private static final int DEEPEST = 20;
    private static final int LONGEST = 500;

    private Causes() {
    }

    /** Whether trying again later may succeed. A fault that nobody classified does not pass: it is most likely a bug. */
    public static boolean isPassing(Throwable fault) {
        for (Throwable cause : chainOf(fault)) {
            if (cause instanceof JacksonException) {
                return false;
            }
            if (cause instanceof SQLException sql) {
                return isPassing(sql);
            }
            if (cause instanceof ShutdownSignalException || cause instanceof IOException || cause instanceof TimeoutException
                    || cause instanceof InterruptedException) {
                return true;
            }
        }
        // A transaction that ran out of time is rolled back with no other cause.
        return chainOf(fault).stream().anyMatch(cause -> cause.getClass().getName().startsWith("jakarta.transaction."));
    }

    private static boolean isPassing(SQLException fault) {
        String state = fault.getSQLState();
        return fault instanceof SQLTransientException
                || fault instanceof SQLRecoverableException
                || state == null // the connection pool's own faults: no connection to be had
                || NOT_PERMITTED.equals(state)
                || PASSING_SQL.contains(state.substring(0, Math.min(2, state.length())));
    }

    /** Class and message of the innermost cause, short enough for a log line or a message header. */
    public static String inOneLine(Throwable fault) {
        var chain = chainOf(fault);
        var innermost = chain.get(chain.size() - 1);
        String words = wordsOf(innermost);
        String line = innermost.getClass().getSimpleName() + words;
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    /** Jackson quotes what it could not read, and that may be personal: only the place is told. */
    private static String wordsOf(Throwable fault) {
        if (fault instanceof JacksonException json) {
            var at = json.getLocation();
            return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        }
        return fault.getMessage() == null ? "" : ": " + fault.getMessage().replaceAll("\\s+", " ");
    }

    private static List<Throwable> chainOf(Throwable fault) {
        var chain = new ArrayList<Throwable>();
        for (var cause = fault; cause != null && chain.size() < DEEPEST; cause = cause.getCause()) {
            chain.add(cause);
        }
        return chain;
    }
}
