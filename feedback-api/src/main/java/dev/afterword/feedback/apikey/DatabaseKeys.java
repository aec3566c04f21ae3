package dev.afterword.feedback.apikey;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.afterword.web.key.KeyDirectory;
import dev.afterword.web.key.KeyGrant;
import dev.afterword.web.key.KeyHash;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Answers who a key belongs to. A key that was good is remembered for half a minute, by its hash, so that a dump of
 * the memory shows none; an unknown one is asked for again each time, so that a new key works at once.
 */
@ApplicationScoped
public class DatabaseKeys implements KeyDirectory {

    private final ApiKeyRepository keys;
    private final Clock clock;
    private final Cache<KeyHash, ValidKey> remembered = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    DatabaseKeys(ApiKeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    @Override
    public Optional<KeyGrant> find(String key) {
        return Optional.ofNullable(remembered.get(KeyHash.of(key), unknown -> keys.find(key).orElse(null)))
                .filter(found -> found.isValidAt(clock.instant()))
                .map(ValidKey::grant);
    }
}
