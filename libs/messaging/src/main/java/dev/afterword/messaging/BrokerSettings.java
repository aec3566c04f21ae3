package dev.afterword.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where the broker is and who we are there. The password is a secret: never in a file of the repository, never logged. */
@ConfigMapping(prefix = "afterword.rabbitmq")
public interface BrokerSettings {

    @WithDefault("127.0.0.1")
    String host();

    @WithDefault("5672")
    int port();

    @WithDefault("guest")
    String username();

    @WithDefault("guest")
    String password();

    @WithDefault("/")
    String virtualHost();

    /** TLS with the JVM's trust store and host name verification. */
    @WithDefault("false")
    boolean tls();
}
