package dev.afterword.feedback.watching;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Counts at the outermost place, where those are seen too that never reach a resource: no key, too many, too long. */
@Singleton
class CountAnsweredRequests {

    private static final String ONE = "/v1/interactions";
    private static final String MANY = "/v1/interactions/batch";
    private static final int OK = 200;

    private final CountInteractions interactions;

    CountAnsweredRequests(CountInteractions interactions) {
        this.interactions = interactions;
    }

    void install(@Observes Router router) {
        router.route(HttpMethod.POST, ONE).order(Integer.MIN_VALUE).handler(this::one);
        router.route(HttpMethod.POST, MANY).order(Integer.MIN_VALUE).handler(this::many);
    }

    private void one(RoutingContext context) {
        context.addEndHandler(ended -> interactions.answered(context.response().getStatusCode()));
        context.next();
    }

    /** What became of the items of a batch that was read is counted for each of them. */
    private void many(RoutingContext context) {
        context.addEndHandler(ended -> {
            int status = context.response().getStatusCode();
            if (status != OK) {
                interactions.answered(status);
            }
        });
        context.next();
    }
}
