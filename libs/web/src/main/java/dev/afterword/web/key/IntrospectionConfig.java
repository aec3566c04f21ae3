package dev.afterword.web.key;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How one service asks another about an API key (RFC 7662). */
@ConfigMapping(prefix = "afterword.introspection")
public interface IntrospectionConfig {

    /** The introspection endpoint; only of services that ask. */
    Optional<URI> url();

    /** Shared by those who ask and the one that answers. */
    Optional<String> secret();

    /** Longest wait for an answer, connecting included. */
    @WithDefault("3S")
    Duration timeout();

    /**
     * How long a key that was good stays so without asking again. With the wait for that answer, the longest a revoked key
     * lives on: the two together must stay under a minute.
     */
    @WithDefault("50S")
    Duration rememberKnown();

    /** How long a key that was unknown stays so without asking again. */
    @WithDefault("10S")
    Duration rememberUnknown();

    /** Keys remembered at most. */
    @WithDefault("10000")
    int rememberMost();
}
