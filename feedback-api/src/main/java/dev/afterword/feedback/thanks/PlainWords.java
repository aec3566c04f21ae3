package dev.afterword.feedback.thanks;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import dev.afterword.web.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** A problem that no page speaks of, such as a database that is away, reaches a customer as a page and not as JSON. */
class PlainWords {

    private final Pages pages;

    PlainWords(Pages pages) {
        this.pages = pages;
    }

    @ServerResponseFilter
    public void speak(ContainerRequestContext request, ContainerResponseContext response) {
        var type = response.getMediaType();
        boolean isProblem = type != null && Problem.CONTENT_TYPE.equals(type.getType() + "/" + type.getSubtype());
        if (isProblem && response.getStatus() >= 500 && request.getUriInfo().getPath().startsWith("/thanks/")) {
            response.setEntity(pages.trouble(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), null,
                    MediaType.valueOf(Pages.HTML));
            pages.security().forEach(response.getHeaders()::putSingle);
        }
    }
}
