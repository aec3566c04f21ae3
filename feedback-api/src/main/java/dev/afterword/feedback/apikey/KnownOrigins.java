package dev.afterword.feedback.apikey;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;

import dev.afterword.feedback.apikey.domain.Origin;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Which web pages may send anything at all. A browser asks before it shows the key, so the answer counts for all publishable
 * keys together; whether the key that comes then is for that page is checked with the key.
 */
@ApplicationScoped
public class KnownOrigins {

    private static final Duration KNOWN = Duration.ofSeconds(30);

    /** Shorter: a new key should work in its pages soon, whichever pod made it. */
    private static final Duration UNKNOWN = Duration.ofSeconds(5);

    private final KeyLookupRepository keys;
    private final Cache<String, Boolean> remembered = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfter(Expiry.<String, Boolean> writing((origin, allowed) -> allowed ? KNOWN : UNKNOWN))
            .build();

    KnownOrigins(KeyLookupRepository keys) {
        this.keys = keys;
    }

    /** Without asking the database; empty when only that could tell. */
    public Optional<Boolean> recall(String origin) {
        return Origin.isAllowed(origin) ? Optional.ofNullable(remembered.getIfPresent(origin)) : Optional.of(false);
    }

    /** Whether a publishable key names this origin. May ask the database, so it blocks. */
    public boolean isKnown(String origin) {
        return Origin.isAllowed(origin) && remembered.get(origin, keys::isOriginOfAnyKey);
    }

    void forgetAll() {
        remembered.invalidateAll();
    }
}
