package dev.afterword.feedback.browser;

import dev.afterword.feedback.apikey.DatabaseKeys;
import dev.afterword.feedback.ratelimit.ClientNetwork;
import dev.afterword.feedback.ratelimit.Guesses;
import dev.afterword.web.key.ApiKeys;
import dev.afterword.web.problem.ProblemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Slows down who tries one wrong key after the other. Keys that were good a moment ago still pass: behind a proxy that nobody
 * told us of, the guesser and the honest share an address.
 */
@Singleton
public class GuessGate {

    private static final int ORDER = -1;
    private static final int UNAUTHORIZED = 401;

    private final Guesses guesses;
    private final DatabaseKeys keys;

    GuessGate(Guesses guesses, DatabaseKeys keys) {
        this.guesses = guesses;
        this.keys = keys;
    }

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        var key = ApiKeys.inHeader(context.request().getHeader(HttpHeaders.AUTHORIZATION))
                .filter(ApiKeys::isWellFormed); // others, such as the introspection secret, are never looked up
        if (key.isEmpty()) {
            context.next();
            return;
        }
        var network = BrowserRoute.network(context.request());
        if (guesses.areSpent(network) && !keys.remembers(key.get())) {
            context.fail(ProblemException.tooManyRequests("Too many requests with unknown keys came from your address.",
                    Guesses.TRY_AGAIN));
            return;
        }
        context.addEndHandler(sent -> count(context, network));
        context.next();
    }

    private void count(RoutingContext context, ClientNetwork network) {
        if (context.response().getStatusCode() == UNAUTHORIZED) {
            guesses.wasWrong(network);
        }
    }
}
