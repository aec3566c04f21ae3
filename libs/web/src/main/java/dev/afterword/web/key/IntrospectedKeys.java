package dev.afterword.web.key;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.jboss.logging.Logger;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import dev.afterword.web.later.Later;
import dev.afterword.web.problem.ProblemException;
import io.quarkus.arc.DefaultBean;
import jakarta.inject.Singleton;

/**
 * The key directory of a service that owns no keys: asks the one that does, and remembers the answer for less than a minute.
 * Many requests with one new key ask once. A failed question is not remembered, and answers 503.
 */
@DefaultBean
@Singleton
public class IntrospectedKeys implements KeyDirectory {

    private static final Logger LOG = Logger.getLogger(IntrospectedKeys.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final IntrospectionClient client;
    private final AsyncCache<KeyHash, Answer> answers;
    private final List<String> missing;

    /** A failure is an answer too, one that is forgotten at once: those who already wait for it share it. */
    private record Answer(Optional<KeyGrant> grant, Throwable failure) {
    }

    IntrospectedKeys(IntrospectionConfig config) {
        client = config.url().map(url -> new IntrospectionClient(url, config.secret().orElse(""), config.timeout()))
                .orElse(null);
        missing = missingIn(config);
        answers = Caffeine.newBuilder()
                .maximumSize(config.rememberMost())
                .expireAfter(Expiry.<KeyHash, Answer> creating((hash, answer) -> memory(config, answer)))
                .buildAsync();
    }

    /** @throws IllegalStateException names every setting that is missing */
    void requireSettings() {
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "This service checks API keys by asking another; set " + String.join(" and ", missing));
        }
    }

    @Override
    public Optional<KeyGrant> recall(String key) {
        var answer = answers.getIfPresent(KeyHash.of(key));
        return answer != null && answer.isDone() ? answer.join().grant() : Optional.empty();
    }

    @Override
    public Optional<KeyGrant> find(String key) {
        if (client == null) {
            LOG.error("A request came with an API key, but afterword.introspection.url is not set");
            throw unavailable();
        }
        Answer answer = answers.get(KeyHash.of(key), (hash, executor) -> ask(key)).join();
        if (answer.failure() != null) {
            LOG.warnf("An API key could not be checked: %s", answer.failure());
            throw unavailable();
        }
        return answer.grant();
    }

    private CompletableFuture<Answer> ask(String key) {
        return Later.unwrapped(client.ask(key)).handle(Answer::new).toCompletableFuture();
    }

    private static List<String> missingIn(IntrospectionConfig config) {
        List<String> missing = new ArrayList<>(2);
        if (config.url().isEmpty()) {
            missing.add("afterword.introspection.url");
        }
        if (config.secret().filter(secret -> !secret.isBlank()).isEmpty()) {
            missing.add("afterword.introspection.secret");
        }
        return missing;
    }

    private static Duration memory(IntrospectionConfig config, Answer answer) {
        if (answer.failure() != null) {
            return Duration.ZERO;
        }
        return answer.grant().isPresent() ? config.rememberKnown() : config.rememberUnknown();
    }

    private static ProblemException unavailable() {
        return ProblemException.unavailable("API keys cannot be checked at the moment.", TRY_AGAIN);
    }
}
