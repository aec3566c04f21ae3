package dev.afterword.devstack.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Things to close in the reverse of the order they were opened in; one that fails does not keep the others open. */
final class Closing implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Closing.class.getName());

    private final Deque<Runnable> all = new ArrayDeque<>();

    synchronized void add(String name, AutoCloseable thing) {
        all.push(() -> {
            try {
                thing.close();
            } catch (Exception e) {
                LOG.log(Level.WARNING, "Could not stop " + name, e);
            }
        });
    }

    @Override
    public synchronized void close() {
        while (!all.isEmpty()) {
            all.pop().run();
        }
    }
}
