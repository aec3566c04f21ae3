package dev.afterword.devstack.command;

import java.io.PrintWriter;

/** Lines for the person at the terminal; safe to use from any thread. */
final class Console {

    private static final String CLEAR = "\r\033[K";

    private final PrintWriter out;
    private boolean overwriting;

    Console(PrintWriter out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(overwriting ? CLEAR + line : line);
        out.flush();
        overwriting = false;
    }

    /** On a terminal, a line that the next one overwrites; elsewhere nothing. */
    synchronized void pass(String line) {
        if (isTerminal()) {
            out.print(CLEAR + line);
            out.flush();
            overwriting = true;
        }
    }

    /** Whether a person looks at it, rather than a file or another program. */
    static boolean isTerminal() {
        String term = System.getenv("TERM");
        return System.console() != null && term != null && !term.equals("dumb");
    }
}
