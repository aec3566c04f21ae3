package dev.afterword.web.key;

import java.util.Set;
import java.util.UUID;

/**
 * What a valid API key stands for.
 *
 * @param workspaceTimeZone IANA name, such as {@code Europe/Berlin}
 * @param scopes see {@link Scopes}
 */
public record KeyGrant(UUID keyId, UUID workspace, String workspaceName, String workspaceTimeZone, Set<String> scopes) {

    public KeyGrant {
        scopes = Set.copyOf(scopes);
    }
}
