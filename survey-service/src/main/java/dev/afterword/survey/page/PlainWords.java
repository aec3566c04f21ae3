package dev.afterword.survey.page;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import dev.afterword.web.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** A problem that no page speaks of, such as a database that is away, reaches a browser as a page and not as JSON. */
class PlainWords {

    private final Pages pages;
    private final Looks looks;

    PlainWords(Pages pages, Looks looks) {
        this.pages = pages;
        this.looks = looks;
    }

    @ServerResponseFilter
    public void speak(ContainerRequestContext request, ContainerResponseContext response) {
        var type = response.getMediaType();
        boolean isProblem = type != null && Problem.CONTENT_TYPE.equals(type.getType() + "/" + type.getSubtype());
        if (isProblem && request.getUriInfo().getPath().startsWith("/s/") && Audience.of(request) == Audience.PERSON) {
            var look = looks.plain(Reader.of(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
            response.setEntity(pages.trouble(response.getStatus(), look), null, MediaType.valueOf(Pages.HTML));
            pages.security().forEach(response.getHeaders()::putSingle);
        }
    }
}
