package dev.afterword.devstack.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Things to close in the reverse of the order they were opened in; one that fails does not keep the others open. */
final class Closing implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Closing.class.getName());

    private final Deque<Runnable> all = new ArrayDeque<>();
    private boolean closed;

    /** What comes after closing has begun is closed at once, and its opener goes no further. */
    synchronized void add(String name, AutoCloseable thing) {
        Runnable closing = () -> {
            try {
                thing.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "Could not stop " + name, e);
            }
        };
        if (closed) {
            closing.run();
            throw new IllegalStateException("Stopped while starting");
        }
        all.push(closing);
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!all.isEmpty()) {
            all.pop().run();
        }
    }
}
