package dev.afterword.web.key;

import dev.afterword.web.endpoint.Endpoints;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Says whose request this is as soon as it comes, when its secret key is one that is remembered: nearly always. The framework
 * would ask for the identity later, by way of a dozen stages that each carry the context of the request along, and look for
 * the template of its path in case that fails: together a tenth of what it takes to record an interaction. All other requests
 * go the framework's way, and what a key may is checked in one place for both.
 */
@Singleton
public class KnownKeys {

    /** As the framework's own authentication, and after it because it is registered later. */
    private static final int PRIORITY = 200;

    private final ApiKeyIdentities identities;
    private final Endpoints endpoints;

    KnownKeys(ApiKeyIdentities identities, Endpoints endpoints) {
        this.identities = identities;
        this.endpoints = endpoints;
    }

    void install(@Observes Filters filters) {
        filters.register(this::recognise, PRIORITY);
    }

    private void recognise(RoutingContext context) {
        ApiKeys.inHeader(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(key -> key.startsWith(ApiKeys.SECRET) && ApiKeys.isWellFormed(key))
                .flatMap(identities::recall)
                .ifPresent(identity -> {
                    QuarkusHttpUser.setIdentity(identity, context);
                    if (endpoints.isWithoutParameters(context.normalizedPath())) {
                        // Authentication cannot fail any more, so nothing has to be known of its failure: the path is its template.
                        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
                    }
                });
        context.next();
    }
}
