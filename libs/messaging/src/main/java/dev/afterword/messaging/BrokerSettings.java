package dev.afterword.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * Where the broker is and who we are there; no defaults for that, so that nobody runs on the wrong one unseen. The password is
 * a secret: never in a file of the repository, never logged.
 */
@ConfigMapping(prefix = "afterword.rabbitmq")
public interface BrokerSettings {

    String host();

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
