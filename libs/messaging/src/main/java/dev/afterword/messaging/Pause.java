package dev.afterword.messaging;

import java.time.Duration;

/** A wait that a shutdown may end. */
public final class Pause {

    private Pause() {
    }

    /** Returns false, with the interrupt flag set, when the thread was asked to stop meanwhile. */
    public static boolean of(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
