package dev.afterword.feedback.apikey.domain;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Where a key may be kept. */
public enum KeyType {
    /** On servers only; may do whatever its scopes allow. */
    SECRET("fb_sk_"),
    /** In web pages, where anybody can read it; may only record interactions. */
    PUBLISHABLE("fb_pk_");

    private final String prefix;

    KeyType(String prefix) {
        this.prefix = prefix;
    }

    /** How every key of this type begins. */
    public String prefix() {
        return prefix;
    }

    /** The name in JSON and in the database: {@code secret}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<KeyType> ofWireName(String name) {
        return Arrays.stream(values()).filter(type -> type.wireName().equals(name)).findFirst();
    }

    /** In the order of the constants. */
    public static Set<String> wireNames() {
        return Arrays.stream(values()).map(KeyType::wireName).collect(toCollection(LinkedHashSet::new));
    }
}
