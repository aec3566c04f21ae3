package dev.afterword.outbox;

import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * Runs what somebody is waiting for. A connection that a firewall has forgotten answers nothing, ever; whoever meets one gives
 * it up after {@link DatabaseSettings#shortWait()} instead of a minute.
 */
@ApplicationScoped
public class ShortWait {

    /** The same work; each answer of the database must come within the short wait. For work that takes no connection along. */
    public <T, R> Function<T, R> during(Function<T, R> work) {
        return given -> {
            ShortWaits.begin();
            try {
                return work.apply(given);
            } finally {
                ShortWaits.end();
            }
        };
    }
}
