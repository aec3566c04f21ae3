package dev.afterword.feedback.browser;

import java.util.Map;

import dev.afterword.web.key.ApiKeyIdentities;
import dev.afterword.web.key.KeyGrant;
import dev.afterword.web.problem.ProblemException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Singleton;

/**
 * A publishable key is good from its own pages only. Browsers tell the origin and pages cannot change it; a program can, so
 * this keeps a key from being used in other people's pages, not from being misused.
 */
@Singleton
public class OriginOfKey implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context,
            Map<String, Object> attributes) {
        KeyGrant grant = identity.getAttribute(ApiKeyIdentities.GRANT);
        if (grant == null || !grant.isPublishable() || grant.origins().contains(origin(attributes))) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom().failure(ProblemException.forbidden(
                "This publishable key is for other web pages: the Origin header must be one of the key's origins."));
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return augment(identity, context, Map.of());
    }

    private static String origin(Map<String, Object> attributes) {
        var request = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        String origin = request == null ? null : request.request().getHeader(HttpHeaders.ORIGIN);
        return origin == null ? "" : origin;
    }
}
