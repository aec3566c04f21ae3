package dev.afterword.outbox;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the outbox is emptied. */
@ConfigMapping(prefix = "afterword.outbox")
public interface OutboxSettings {

    /** Whether this process publishes what its database holds. Tests that have no broker turn it off. */
    @WithDefault("true")
    boolean relay();

    /**
     * How many threads of this process publish, in turns; each has a connection to the broker and, while it has a batch, one to
     * the database.
     */
    @WithDefault("2")
    int relays();

    /** How many events one of them publishes before the first confirm is waited for. */
    @WithDefault("250")
    int batch();

    /**
     * How long after one batch began the next begins at the earliest, unless it is full: one event leaves at once,
     * those that follow it closely leave together, with one transaction and one confirm.
     */
    @WithDefault("10ms")
    Duration apart();

    /** How long the broker may take to confirm an event before it counts as not sent. */
    @WithDefault("10s")
    Duration confirmWithin();

    /** How often to look without being woken: finds what another pod left behind when it died. */
    @WithDefault("1s")
    Duration lookEvery();

    /** How old the oldest event may be before the health group {@code outbox} is down. */
    @WithDefault("5m")
    Duration lateAfter();
}
