package dev.afterword.feedback.apikey.domain;

import java.time.Instant;
import java.util.Set;

/**
 * A key as somebody wants it, checked.
 *
 * @param name for people, 1 to 100 characters
 * @param scopes at least one
 * @param origins of a publishable key 1 to {@value #MOST_ORIGINS}, see {@link Origin}; of a secret key none
 * @param expiresAt {@code null}: never
 */
public record NewKey(String name, KeyType type, Set<String> scopes, Set<String> origins, Instant expiresAt) {

    public static final int LONGEST_NAME = 100;
    public static final int MOST_ORIGINS = 20;

    /** A key for servers that never expires. */
    public static NewKey secret(String name, Set<String> scopes) {
        return new NewKey(name, KeyType.SECRET, scopes, Set.of(), null);
    }
}
