package dev.afterword.web.problem;

import java.util.Map;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Failures that never reach JAX-RS: a body over the limit, a path under {@code /q} that does not exist, a broken filter.
 * First in order, so that the framework's own HTML pages never get their turn.
 */
@Singleton
public class RouterProblems {

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(RouterProblems::answer);
        router.errorHandler(HttpResponseStatus.NOT_FOUND.code(), RouterProblems::answer);
        router.errorHandler(HttpResponseStatus.METHOD_NOT_ALLOWED.code(), RouterProblems::answer);
        router.errorHandler(HttpResponseStatus.BAD_REQUEST.code(), RouterProblems::answer);
    }

    private static void answer(RoutingContext context) {
        if (context.response().headWritten()) {
            context.response().reset(); // half an answer is out: an honest break, so that nobody takes it for a whole one
            return;
        }
        send(context, problemOf(context));
    }

    static void send(RoutingContext context, ProblemException e) {
        HttpServerResponse response = context.response().setStatusCode(e.problem().status());
        e.headers().forEach(response::putHeader);
        response.putHeader("Content-Type", Problem.CONTENT_TYPE).end(ProblemJson.write(e.problem()));
    }

    private static ProblemException problemOf(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof UnauthorizedException) {
            return KeyProblems.missing();
        }
        if (failure instanceof AuthenticationFailedException) {
            return KeyProblems.unknown();
        }
        if (failure instanceof ForbiddenException) {
            return KeyProblems.missingScope();
        }
        int status = context.statusCode();
        if (status >= 400 && status < 500) {
            return new ProblemException(Problem.ofStatus(status, HttpResponseStatus.valueOf(status).reasonPhrase(), null),
                    Map.of());
        }
        return FailureTranslation.translate(failure == null ? new IllegalStateException("status " + status) : failure);
    }
}
