package dev.afterword.devstack.command;

import java.io.PrintWriter;

/** Lines for the person at the terminal; safe to use from any thread. */
final class Console {

    private final PrintWriter out;

    Console(PrintWriter out) {
        this.out = out;
    }

    synchronized void say(String line) {
        out.println(line);
        out.flush();
    }

    /** Whether a person looks at it, rather than a file or another program. */
    static boolean isTerminal() {
        String term = System.getenv("TERM");
        return System.console() != null && term != null && !term.equals("dumb");
    }
}
