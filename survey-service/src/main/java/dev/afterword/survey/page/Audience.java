package dev.afterword.survey.page;

import java.util.List;

import org.jboss.resteasy.reactive.common.util.MediaTypeHelper;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Who asks: a browser wants a page, a script says that it wants JSON. */
enum Audience {
    PERSON,
    SCRIPT;

    static Audience of(HttpHeaders request) {
        return of(request.getAcceptableMediaTypes());
    }

    static Audience of(ContainerRequestContext request) {
        return of(request.getAcceptableMediaTypes());
    }

    /** @param accept the request's header as it came, or {@code null} */
    static Audience of(String accept) {
        if (accept == null) {
            return PERSON;
        }
        var accepted = MediaTypeHelper.parseHeader(accept);
        MediaTypeHelper.sortByWeight(accepted);
        return of(accepted);
    }

    private static Audience of(List<MediaType> mostWantedFirst) {
        for (MediaType accepted : mostWantedFirst) {
            if (accepted.isCompatible(MediaType.TEXT_HTML_TYPE)) {
                return PERSON;
            }
            if (accepted.getSubtype().equals("json") || accepted.getSubtype().endsWith("+json")) {
                return SCRIPT;
            }
        }
        return PERSON;
    }
}
