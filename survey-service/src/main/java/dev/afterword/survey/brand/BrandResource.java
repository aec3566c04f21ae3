package dev.afterword.survey.brand;

import static jakarta.ws.rs.core.MediaType.APPLICATION_JSON;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import dev.afterword.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** How the pages of the caller's workspace look and speak. */
@Path("/v1/brand")
@Produces(APPLICATION_JSON)
@Tag(name = "Brand")
@SecurityRequirement(name = "api_key")
@RolesAllowed(Scopes.SURVEYS_WRITE)
@APIResponse(responseCode = "401", ref = "Unauthenticated")
@APIResponse(responseCode = "403", ref = "Forbidden")
@APIResponse(responseCode = "503", ref = "Unavailable")
public class BrandResource {

    private final PutBrand putBrand;
    private final BrandRepository brands;
    private final Brands known;
    private final Caller caller;

    BrandResource(PutBrand putBrand, BrandRepository brands, Brands known, Caller caller) {
        this.putBrand = putBrand;
        this.brands = brands;
        this.known = known;
        this.caller = caller;
    }

    @PUT
    @Consumes(APPLICATION_JSON)
    @Operation(operationId = "putBrand", summary = "Say how the survey pages look and speak", description = """
            Needs the scope `surveys:write`. Replaces all that was said before; what is left out looks like ours. A colour that \
            could not be read is shown darker or lighter, with the same hue. Every pod shows the change after 5 seconds.""")
    @RequestBody(ref = "NewBrand")
    @APIResponse(responseCode = "200", ref = "Brand")
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "UnsupportedMediaType")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public BrandAnswer put(byte[] body) {
        var workspace = caller.workspace();
        putBrand.put(workspace, BrandBody.read(body));
        known.forget(workspace);
        return get();
    }

    @GET
    @Operation(operationId = "getBrand", summary = "Read how the survey pages look and speak", description = "Needs the scope `surveys:write`.")
    @APIResponse(responseCode = "200", ref = "Brand")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public BrandAnswer get() {
        return brands.find(caller.workspace()).map(stored -> BrandAnswer.of(stored.brand()))
                .orElseThrow(() -> ProblemException.notFound("brand"));
    }
}
