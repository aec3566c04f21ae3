package dev.afterword.outbox;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How long the database is waited for. */
@ConfigMapping(prefix = "afterword.database")
public interface DatabaseSettings {

    /**
     * How long the database may take for one answer while a customer waits, see {@link ShortWait}. A millisecond to 24 days;
     * longer than a checkpoint or a failover holds a commit up, shorter than people and load balancers wait.
     */
    @WithDefault("10s")
    Duration shortWait();
}
