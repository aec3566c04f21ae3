package dev.afterword.messaging;

import java.util.List;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Where the broker is and who we are there; no defaults for that, so that nobody runs on the wrong one unseen. The password is
 * a secret: never in a file of the repository, never logged.
 */
@ConfigMapping(prefix = "afterword.rabbitmq")
public interface BrokerSettings {

    /** One name, or one for each node of a cluster, {@code a,b:5673}; they are asked in any order until one answers. */
    List<String> host();

    /** Of those hosts that are named without one. */
    @WithDefault("5672")
    int port();

    String username();

    String password();

    @WithDefault("/")
    String virtualHost();

    /** TLS with the JVM's trust store and host name verification. */
    @WithDefault("false")
    boolean tls();
}
