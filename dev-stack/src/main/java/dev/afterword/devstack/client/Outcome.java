package dev.afterword.devstack.client;

import java.time.Duration;

/** How one HTTP call ended. */
public sealed interface Outcome<T> {

    /** The service did it. */
    record Done<T>(T value) implements Outcome<T> {
    }

    /**
     * It may work later: the service is away, busy, or has not heard of the thing yet.
     *
     * @param atLeast how long the service asks to wait
     */
    record Later<T>(Duration atLeast, String why) implements Outcome<T> {
    }

    /** It will never work; the reason is the service's own. */
    record Refused<T>(int status, String reason) implements Outcome<T> {
    }
}
