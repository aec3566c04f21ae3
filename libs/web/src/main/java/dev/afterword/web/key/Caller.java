package dev.afterword.web.key;

import java.time.ZoneId;
import java.util.UUID;

import dev.afterword.web.problem.ProblemException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** Whose request this is. Only inside endpoints that ask for a scope; elsewhere its methods answer 401. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    public UUID keyId() {
        return grant().keyId();
    }

    /** Belongs into every query. */
    public UUID workspace() {
        return grant().workspace();
    }

    public String workspaceName() {
        return grant().workspaceName();
    }

    /** Days in reports begin and end here. */
    public ZoneId workspaceTimeZone() {
        return ZoneId.of(grant().workspaceTimeZone());
    }

    /** Whether anybody could have sent this, because the key stands in a web page. */
    public boolean isPublishable() {
        return grant().isPublishable();
    }

    public boolean may(String scope) {
        return identity.hasRole(scope);
    }

    private KeyGrant grant() {
        KeyGrant grant = identity.getAttribute(ApiKeyIdentities.GRANT);
        if (grant == null) {
            throw ProblemException.unauthenticated("This needs an API key.");
        }
        return grant;
    }
}
