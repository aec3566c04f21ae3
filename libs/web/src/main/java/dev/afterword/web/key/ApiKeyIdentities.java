package dev.afterword.web.key;

import java.util.Optional;

import org.jboss.logging.MDC;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Turns a key into an identity whose roles are the scopes of the key. */
@Singleton
public class ApiKeyIdentities implements IdentityProvider<ApiKeyRequest> {

    /** Attribute of the identity: its {@link KeyGrant}. */
    public static final String GRANT = "dev.afterword.key-grant";

    private final KeyDirectory keys;

    /**
     * Of each grant that is remembered, while it is: an identity cannot change, and building one takes longer than finding it.
     */
    private final LoadingCache<KeyGrant, SecurityIdentity> identities = Caffeine.newBuilder().weakKeys()
            .build(ApiKeyIdentities::identity);

    ApiKeyIdentities(KeyDirectory keys) {
        this.keys = keys;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        // Nearly always known: then no other thread is needed.
        var known = recall(request.key());
        return known.isPresent()
                ? Uni.createFrom().item(known.get())
                : context.runBlocking(() -> keys.find(request.key()).map(this::enter)
                        .orElseThrow(AuthenticationFailedException::new));
    }

    /** Empty for a key that has to be looked up. Never blocks. */
    Optional<SecurityIdentity> recall(String key) {
        return keys.recall(key).map(this::enter);
    }

    /** What is logged about the request from here on names the workspace. */
    private SecurityIdentity enter(KeyGrant grant) {
        MDC.put("workspace", grant.workspace().toString());
        return identities.get(grant);
    }

    private static SecurityIdentity identity(KeyGrant grant) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(grant.keyId().toString()))
                .addRoles(Scopes.expand(grant.scopes()))
                .addAttribute(GRANT, grant)
                .build();
    }
}
