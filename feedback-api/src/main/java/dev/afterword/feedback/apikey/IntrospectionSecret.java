package dev.afterword.feedback.apikey;

import java.util.Optional;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import dev.afterword.web.key.KeyHash;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What the other services show before they may ask who a key belongs to. */
@ApplicationScoped
public class IntrospectionSecret {

    private static final String SETTING = "afterword.introspection.secret";
    private static final int SHORTEST = 32;

    private final Optional<KeyHash> hash;

    IntrospectionSecret(@ConfigProperty(name = SETTING) Optional<String> secret) {
        if (secret.filter(text -> text.length() < SHORTEST).isPresent()) {
            throw new IllegalStateException(SETTING + " must have at least " + SHORTEST
                    + " characters that nobody can guess, for example from `openssl rand -hex 32`");
        }
        hash = secret.map(KeyHash::of);
    }

    void tellIfAbsent(@Observes StartupEvent started) {
        if (hash.isEmpty()) {
            Log.warnf("%s is not set, so POST /v1/introspect refuses everybody and the other services cannot check API keys."
                    + " Give all services the same secret, for example from `openssl rand -hex 32`", SETTING);
        }
    }

    /** In constant time: hashes of equal length are compared, so the answer's delay tells nothing about the secret. */
    boolean matches(String shown) {
        return hash.filter(KeyHash.of(shown)::equals).isPresent();
    }
}
