package dev.afterword.web.problem;

import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** Whatever leaves a resource by exception leaves the service as problem+json. */
public class ProblemMappers {

    @ServerExceptionMapper
    public Response ours(ProblemException e) {
        return ProblemResponses.of(e);
    }

    /** The framework's own refusals: no route, wrong method, wrong media type, and so on. */
    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        Response original = e.getResponse();
        if (original.getStatus() < 400 || original.hasEntity()) {
            return original; // a redirect, or a page that a resource has made itself
        }
        if (original.getStatus() >= 500 && e.getCause() != null) {
            return ProblemResponses.of(FailureTranslation.translate(e.getCause()));
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        var status = original.getStatusInfo();
        return ProblemResponses.of(Problem.ofStatus(status.getStatusCode(), status.getReasonPhrase(), null), original);
    }

    @ServerExceptionMapper
    public Response unreadable(JsonProcessingException e) {
        if (e.getProcessor() instanceof JsonGenerator) {
            return anything(e); // our own answer could not be written
        }
        return ProblemResponses.of(ProblemException.unreadable(UnreadableJson.describe(e)));
    }

    @ServerExceptionMapper
    public Response unauthenticated(UnauthorizedException e) {
        return ProblemResponses.of(KeyProblems.missing());
    }

    @ServerExceptionMapper
    public Response unknownKey(AuthenticationFailedException e) {
        return ProblemResponses.of(KeyProblems.unknown());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return ProblemResponses.of(KeyProblems.missingScope());
    }

    @ServerExceptionMapper
    public Response anything(Throwable e) {
        return ProblemResponses.of(FailureTranslation.translate(e));
    }
}
