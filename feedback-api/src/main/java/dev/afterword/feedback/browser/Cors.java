package dev.afterword.feedback.browser;

import dev.afterword.feedback.apikey.KnownOrigins;
import dev.afterword.feedback.ratelimit.Guesses;
import dev.afterword.web.problem.ProblemException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets pages of the origins that publishable keys name send interactions and read the answers, and no other page anything.
 * Our own, because the framework's filter takes its origins from the settings, and these come and go with the keys.
 */
@Singleton
public class Cors {

    /** Before bodies are read, so that a page can read the refusal of one that is too long. */
    private static final int ORDER = -4;

    private static final String MAY_SEND = "Authorization, Content-Type, Idempotency-Key, traceparent";
    private static final String MAY_READ = "RateLimit-Limit, RateLimit-Remaining, RateLimit-Reset, RateLimit-Policy, Retry-After";
    private static final String SECONDS_TO_REMEMBER = "7200"; // no browser remembers longer

    private final KnownOrigins origins;
    private final Guesses guesses;

    Cors(KnownOrigins origins, Guesses guesses) {
        this.origins = origins;
        this.guesses = guesses;
    }

    void install(@Observes Router router) {
        router.route(BrowserRoute.PATH).order(ORDER).handler(this::check);
    }

    private void check(RoutingContext context) {
        context.response().putHeader(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        String origin = context.request().getHeader(HttpHeaders.ORIGIN);
        if (origin == null || !BrowserRoute.isPath(context.request())) {
            context.next();
            return;
        }
        origins.recall(origin).ifPresentOrElse(known -> answer(context, origin, known), () -> ask(context, origin));
    }

    private void ask(RoutingContext context, String origin) {
        var network = BrowserRoute.network(context.request());
        if (guesses.areSpent(network)) {
            answer(context, origin, false);
            return;
        }
        context.request().pause(); // its body must not pass by while nobody listens
        context.vertx().executeBlocking(() -> origins.isKnown(origin), false).onComplete(known -> {
            if (known.failed()) {
                context.fail(known.cause());
                return;
            }
            if (!known.result()) {
                guesses.wasWrong(network);
            }
            answer(context, origin, known.result());
        });
    }

    private void answer(RoutingContext context, String origin, boolean known) {
        if (known) {
            context.response().putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, MAY_READ);
        }
        if (!isPreflight(context.request())) {
            context.next();
        } else if (known) {
            context.response().setStatusCode(204)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, BrowserRoute.METHOD.name())
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, MAY_SEND)
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, SECONDS_TO_REMEMBER)
                    .end();
        } else {
            context.fail(ProblemException.forbidden("No publishable key names this origin."));
        }
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method() == HttpMethod.OPTIONS
                && request.headers().contains(HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD);
    }
}
