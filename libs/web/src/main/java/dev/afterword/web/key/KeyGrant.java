package dev.afterword.web.key;

import java.util.Set;
import java.util.UUID;

/**
 * What a valid API key stands for.
 *
 * @param workspaceTimeZone IANA name, such as {@code Europe/Berlin}
 * @param scopes see {@link Scopes}
 * @param origins of a publishable key, the web pages that may use it: {@code https://shop.example.org}; of a secret key, and
 *        of any key that another service has introspected, none
 */
public record KeyGrant(UUID keyId, UUID workspace, String workspaceName, String workspaceTimeZone, Set<String> scopes,
        Set<String> origins) {

    public KeyGrant {
        scopes = Set.copyOf(scopes);
        origins = Set.copyOf(origins);
    }

    /** Of a key for servers. */
    public KeyGrant(UUID keyId, UUID workspace, String workspaceName, String workspaceTimeZone, Set<String> scopes) {
        this(keyId, workspace, workspaceName, workspaceTimeZone, scopes, Set.of());
    }

    /** Whether the key stands in web pages, where anybody can read it. Only the service that owns the keys can tell. */
    public boolean isPublishable() {
        return !origins.isEmpty();
    }
}
