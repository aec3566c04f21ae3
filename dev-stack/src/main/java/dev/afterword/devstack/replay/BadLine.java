package dev.afterword.devstack.replay;

/** A line that cannot be replayed; the message says why, without quoting what the customer wrote. */
public final class BadLine extends Exception {

    private static final long serialVersionUID = 1L;

    private final long line;

    BadLine(long line, String reason) {
        super(reason);
        this.line = line;
    }

    /** Number of the line in the file, from 1; of a record over several lines, the first. */
    public long line() {
        return line;
    }
}
