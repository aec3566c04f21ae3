package dev.afterword.survey.brand;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

import dev.afterword.survey.brand.domain.Stylesheet;
import dev.afterword.web.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The files of a brand's pages: fetched from here like all the rest, so no other party learns who answers. */
@Path("/brand/{token}")
public class BrandFilesResource {

    private final Brands brands;

    BrandFilesResource(Brands brands) {
        this.brands = brands;
    }

    @GET
    @Path("style.css")
    @Operation(hidden = true)
    public Response style(@RestPath String token) {
        return file("text/css;charset=UTF-8", Stylesheet.of(find(token).brand()));
    }

    @GET
    @Path("logo")
    @Operation(hidden = true)
    public Response logo(@RestPath String token) {
        var stored = find(token);
        if (stored.logo() == null) {
            throw ProblemException.notFound("logo");
        }
        return file(stored.brand().logo().type().mediaType(), stored.logo());
    }

    private StoredBrand find(String token) {
        return brands.byToken(token).orElseThrow(() -> ProblemException.notFound("brand"));
    }

    /** Its address carries a fingerprint. Opened on its own it can do nothing. */
    private static Response file(String type, Object content) {
        return Response.ok(content, type)
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Cross-Origin-Resource-Policy", "cross-origin") // the embedded survey shows the logo on other sites
                .build();
    }
}
