package dev.afterword.survey.page;

import java.net.URI;
import java.util.Optional;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import dev.afterword.survey.brand.Brands;
import dev.afterword.survey.brand.ShownBrand;
import dev.afterword.survey.response.SurveyView;
import dev.afterword.survey.response.ViewSurvey;
import dev.afterword.web.link.SurveyLinks;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * Lets the scripts of a workspace's websites read its surveys. What they send needs no asking beforehand: it is what a form
 * could send too, and the link is the key to it.
 */
class ForeignPages {

    private static final String PAGE = "/s/";

    private final SurveyLinks links;
    private final ViewSurvey viewSurvey;
    private final Brands brands;
    private final PageSecurity security;

    ForeignPages(SurveyLinks links, ViewSurvey viewSurvey, Brands brands, PageSecurity security) {
        this.links = links;
        this.viewSurvey = viewSurvey;
        this.brands = brands;
        this.security = security;
    }

    /** @return {@code null} where there is nothing to wait for */
    @ServerResponseFilter
    public Uni<Void> allow(ContainerRequestContext request, ContainerResponseContext response) {
        var path = request.getUriInfo().getPath();
        var origin = request.getHeaderString("Origin");
        if (origin == null || !path.startsWith(PAGE) || isOurs(origin, request.getUriInfo().getBaseUri())) {
            return null;
        }
        var link = path.substring(PAGE.length()).split("/")[0];
        return Uni.createFrom().item(() -> mayRead(origin, link)).runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
                .invoke(may -> allow(may, origin, response.getHeaders())).replaceWithVoid();
    }

    private boolean mayRead(String origin, String link) {
        var brand = links.verify(link).map(viewSurvey::view).flatMap(this::brand);
        var origins = brand.map(shown -> shown.brand().frameOrigins()).filter(named -> !named.isEmpty()).orElse(null);
        return security.mayRead(origin, origins);
    }

    private static void allow(boolean mayRead, String origin, MultivaluedMap<String, Object> headers) {
        headers.add(HttpHeaders.VARY, "Origin");
        if (mayRead) {
            headers.putSingle("Access-Control-Allow-Origin", origin);
            headers.putSingle("Access-Control-Expose-Headers", "Retry-After");
        }
    }

    private Optional<ShownBrand> brand(SurveyView view) {
        if (view instanceof SurveyView.Asked asked) {
            return brands.of(asked.workspace());
        }
        return view instanceof SurveyView.Expired expired ? brands.of(expired.workspace()) : Optional.empty();
    }

    private static boolean isOurs(String origin, URI here) {
        return origin.equals(here.getScheme() + "://" + here.getRawAuthority());
    }
}
