package dev.afterword.web.key;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Makes missing settings a failed start instead of 503 for every request. Only a service that wants to know its {@link Caller}
 * needs keys: the container drops that bean everywhere else, and an injection point here would keep it.
 */
@Singleton
public class KeysAtStart {

    void check(@Observes StartupEvent started, KeyDirectory keys) {
        if (keys instanceof IntrospectedKeys introspected && Arc.container().select(Caller.class).isResolvable()) {
            introspected.requireSettings();
        }
    }
}
