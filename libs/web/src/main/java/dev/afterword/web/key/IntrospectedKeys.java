package dev.afterword.web.key;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;

import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import dev.afterword.web.problem.ProblemException;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;

/**
 * The key directory of a service that owns no keys: asks the one that does, and remembers the answer for a minute. Many
 * requests
 * with one new key ask once. A failed question is not remembered, and answers 503.
 */
@DefaultBean
@Singleton
public class IntrospectedKeys implements KeyDirectory {

    private static final Logger LOG = Logger.getLogger(IntrospectedKeys.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final IntrospectionClient client;
    private final AsyncCache<KeyHash, Optional<KeyGrant>> answers;

    IntrospectedKeys(IntrospectionConfig config) {
        client = config.url().map(url -> new IntrospectionClient(url, config.secret().orElse(""), config.timeout()))
                .orElse(null);
        answers = Caffeine.newBuilder()
                .maximumSize(config.rememberMost())
                .expireAfter(Expiry.<KeyHash, Optional<KeyGrant>> creating(
                        (hash, grant) -> grant.isPresent() ? config.rememberKnown() : config.rememberUnknown()))
                .buildAsync();
    }

    @Override
    public Optional<KeyGrant> find(String key) {
        if (client == null) {
            LOG.error("A request came with an API key, but afterword.introspection.url is not set");
            throw unavailable();
        }
        try {
            return answers.get(KeyHash.of(key), (hash, executor) -> client.ask(key)).join();
        } catch (CompletionException e) {
            LOG.warnf("An API key could not be checked: %s", e.getCause());
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return ProblemException.unavailable("API keys cannot be checked at the moment.", TRY_AGAIN);
    }
}
