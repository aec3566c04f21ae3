package dev.afterword.web.problem;

import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes of bodies that this process has in memory, each from its arrival until its request is answered. So whatever
 * waits further in, for a worker or for a commit, needs no limit of its own in bytes. Safe for several threads.
 */
final class HeldBodies {

    /** A tap, an interaction: what must find room while others send long texts slowly. */
    static final int SHORT = 4 * 1024;

    private final long most;
    private final AtomicLong held = new AtomicLong();

    /** @param most bytes of all bodies; those over {@value #SHORT} find half of it */
    HeldBodies(long most) {
        this.most = most;
    }

    static HeldBodies withoutLimit() {
        return new HeldBodies(Long.MAX_VALUE);
    }

    /**
     * Makes room for what has just arrived of a body.
     *
     * @param body bytes of it so far, these included
     * @return whether there is room; if not, nothing is held
     */
    boolean take(long body, int bytes) {
        long now = held.addAndGet(bytes);
        if (now <= (body > SHORT ? most / 2 : most)) {
            return true;
        }
        release(bytes);
        return false;
    }

    void release(long bytes) {
        held.addAndGet(-bytes);
    }

    long held() {
        return held.get();
    }
}
