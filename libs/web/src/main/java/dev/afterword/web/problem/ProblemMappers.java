package dev.afterword.web.problem;

import java.util.Set;

import org.jboss.resteasy.reactive.common.util.URLUtils;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import dev.afterword.web.endpoint.Endpoints;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Whatever leaves a resource by exception leaves the service as problem+json. */
public class ProblemMappers {

    private final Endpoints endpoints;

    ProblemMappers(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @ServerExceptionMapper
    public Response ours(ProblemException e) {
        return ProblemResponses.of(e);
    }

    @ServerExceptionMapper
    public Response wrongMethod(NotAllowedException e, UriInfo uri) {
        return wrongMethod(endpoints.methods(uri.getPath()));
    }

    /** Where two resources begin with the same path, the framework takes a wrong method for a wrong path. */
    @ServerExceptionMapper
    public Response nowhere(NotFoundException e, UriInfo uri, Request request) {
        var allowed = endpoints.methods(uri.getPath());
        return allowed.isEmpty() || allowed.contains(request.getMethod()) ? framework(e) : wrongMethod(allowed);
    }

    private static Response wrongMethod(Set<String> allowed) {
        var status = Response.Status.METHOD_NOT_ALLOWED;
        var response = ProblemResponses.of(Problem.ofStatus(status.getStatusCode(), status.getReasonPhrase(), null));
        return Response.fromResponse(response).header(HttpHeaders.ALLOW, String.join(", ", allowed)).build();
    }

    /** The framework's own refusals: no route, wrong media type, and so on. */
    @ServerExceptionMapper
    public Response framework(WebApplicationException e) {
        Response original = e.getResponse();
        if (original.getStatus() < 400 || original.hasEntity()) {
            return original; // a redirect, or a page that a resource has made itself
        }
        if (original.getStatus() == ProblemType.INTERNAL.status()) {
            return anything(e.getCause() == null ? e : e.getCause());
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return unreadable(json);
        }
        var status = original.getStatusInfo();
        return ProblemResponses.of(Problem.ofStatus(status.getStatusCode(), status.getReasonPhrase(), null), original);
    }

    /** Only to stand before the framework's own mapper for this kind, which repeats the refused value. */
    @ServerExceptionMapper
    public Response unreadable(MismatchedInputException e) {
        return unreadable((JsonProcessingException) e);
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

    /** A form whose percent signs stand for nothing; the framework knows no better name for it. */
    @ServerExceptionMapper
    public Response unreadableForm(IllegalArgumentException e) {
        var trace = e.getStackTrace();
        boolean undecodable = trace.length > 0 && trace[0].getClassName().equals(URLUtils.class.getName());
        return undecodable ? ProblemResponses.of(ProblemException.unreadable("The form is not URL-encoded UTF-8."))
                : anything(e);
    }

    @ServerExceptionMapper
    public Response anything(Throwable e) {
        return ProblemResponses.of(FailureTranslation.translate(e));
    }
}
