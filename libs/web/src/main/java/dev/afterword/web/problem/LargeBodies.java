package dev.afterword.web.problem;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/**
 * The requests to one path that takes long bodies: only from whoever may send there, and so many at a time, each from its first
 * byte to its answer. Nothing of the others is kept.
 */
final class LargeBodies {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);

    private final BodySettings.Large settings;
    private final Semaphore places;
    private final HeldBodies bodies = HeldBodies.withoutLimit(); // the places are one

    LargeBodies(BodySettings.Large settings) {
        this.settings = settings;
        places = new Semaphore(settings.atOnce());
    }

    void read(RoutingContext context) {
        var reader = new BodyReader(context, settings.max().asLongValue(), settings.within(), bodies);
        var eventLoop = Vertx.currentContext(); // the key may be looked up on another thread
        QuarkusHttpUser.getSecurityIdentity(context, null).subscribe().with(
                identity -> eventLoop.runOnContext(here -> readFrom(identity, context, reader)),
                failure -> eventLoop.runOnContext(here -> reader.refuse(failure instanceof AuthenticationFailedException
                        ? KeyProblems.unknown()
                        : FailureTranslation.translate(failure))));
    }

    private void readFrom(SecurityIdentity identity, RoutingContext context, BodyReader reader) {
        if (identity == null || identity.isAnonymous()) {
            reader.refuse(KeyProblems.missing());
        } else if (!identity.hasRole(settings.scope())) {
            reader.refuse(KeyProblems.missingScope());
        } else if (!places.tryAcquire()) {
            reader.refuse(ProblemException.unavailable(
                    "This server has as many long requests in hand as it can hold. Send the same request again.", TRY_AGAIN));
        } else {
            var held = new AtomicBoolean(true);
            context.addEndHandler(answeredOrGone -> {
                if (held.compareAndSet(true, false)) {
                    places.release();
                }
            });
            reader.hurry();
            reader.start();
        }
    }
}
