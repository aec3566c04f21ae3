package dev.afterword.feedback.browser;

import dev.afterword.feedback.apikey.domain.KeyType;
import dev.afterword.feedback.ratelimit.Allowance;
import dev.afterword.feedback.ratelimit.RateLimits;
import dev.afterword.web.key.ApiKeys;
import dev.afterword.web.problem.ProblemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Keeps publishable keys to the one route they are for, and to their rate. Told by the text of the key, on the event loop: a
 * flood of them reaches neither a worker nor the database.
 */
@Singleton
public class PublishableKeyGate {

    /** After bodies are read: a refusal before that would have to break the connection. */
    private static final int ORDER = -1;

    private final RateLimits limits;

    PublishableKeyGate(RateLimits limits) {
        this.limits = limits;
    }

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        var request = context.request();
        var key = ApiKeys.inHeader(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(text -> text.startsWith(KeyType.PUBLISHABLE.prefix()));
        if (key.isEmpty()) {
            context.next();
        } else if (!BrowserRoute.isPath(request) || request.method() != BrowserRoute.METHOD) {
            context.fail(ProblemException.forbidden("A publishable key may only record interactions: POST /v1/interactions."));
        } else {
            limit(context, limits.take(BrowserRoute.network(request), key.get()));
        }
    }

    private void limit(RoutingContext context, Allowance allowance) {
        tell(context.response(), allowance);
        if (allowance.granted()) {
            context.next();
        } else {
            context.fail(ProblemException.tooManyRequests("At most " + allowance.perMinute()
                    + " requests a minute. Send the same request again later.", allowance.retryAfter()));
        }
    }

    private void tell(HttpServerResponse response, Allowance allowance) {
        response.putHeader("RateLimit-Limit", String.valueOf(allowance.perMinute()))
                .putHeader("RateLimit-Remaining", String.valueOf(allowance.remaining()))
                .putHeader("RateLimit-Reset", String.valueOf(allowance.resetSeconds()))
                .putHeader("RateLimit-Policy", limits.policy());
    }
}
