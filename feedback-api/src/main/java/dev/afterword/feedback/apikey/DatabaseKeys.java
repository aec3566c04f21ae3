package dev.afterword.feedback.apikey;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

import dev.afterword.web.key.KeyDirectory;
import dev.afterword.web.key.KeyGrant;
import dev.afterword.web.key.KeyHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Answers who a key belongs to. A key that was good is remembered for half a minute, by its hash, so that a dump of
 * the memory shows none; an unknown one is asked for again each time, so that a new key works at once.
 */
@ApplicationScoped
public class DatabaseKeys implements KeyDirectory {

    /** The longest that a key lives on here after another pod has revoked it. */
    static final Duration MEMORY = Duration.ofSeconds(30);

    private final KeyLookupRepository keys;
    private final KeyUses uses;
    private final Clock clock;
    private final Cache<KeyHash, ValidKey> remembered;

    @Inject
    DatabaseKeys(KeyLookupRepository keys, KeyUses uses, Clock clock) {
        this(keys, uses, clock, Ticker.systemTicker());
    }

    /** @param ticker tells when half a minute is over */
    DatabaseKeys(KeyLookupRepository keys, KeyUses uses, Clock clock, Ticker ticker) {
        this.keys = keys;
        this.uses = uses;
        this.clock = clock;
        remembered = Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(MEMORY).ticker(ticker).build();
    }

    @Override
    public Optional<KeyGrant> recall(String key) {
        return grant(remembered.getIfPresent(KeyHash.of(key)));
    }

    @Override
    public Optional<KeyGrant> find(String key) {
        return grant(remembered.get(KeyHash.of(key), unknown -> keys.find(key).orElse(null)));
    }

    /** @param remembered {@code null} when there is none */
    private Optional<KeyGrant> grant(ValidKey remembered) {
        var grant = Optional.ofNullable(remembered)
                .filter(found -> found.isValidAt(clock.instant()))
                .map(ValidKey::grant);
        grant.ifPresent(found -> uses.used(found.keyId()));
        return grant;
    }

    /** Whether the key was good within the last half minute; never asks the database. */
    public boolean remembers(String key) {
        return remembered.getIfPresent(KeyHash.of(key)) != null;
    }

    /** Call it after the commit: before, another request could remember the key anew. */
    void forget(UUID keyId) {
        remembered.asMap().values().removeIf(key -> key.grant().keyId().equals(keyId));
    }
}
