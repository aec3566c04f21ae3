package dev.afterword.web.problem;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Refuses addresses with a NUL character, as bodies with one are: PostgreSQL stores none, and a query for one fails. */
@Singleton
public class NulInAddress {

    /** Before bodies are read. */
    private static final int ORDER = -4;

    void install(@Observes Router router) {
        router.route().order(ORDER).handler(NulInAddress::check);
    }

    private static void check(RoutingContext context) {
        if (context.request().uri().contains("%00")) {
            RouterProblems.send(context, ProblemException.unreadable("The address must not contain the NUL character (%00)."));
        } else {
            context.next();
        }
    }
}
