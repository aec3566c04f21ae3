package dev.afterword.scoring.report;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import dev.afterword.web.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

@Path("/v1/scores")
@Tag(name = "Scores")
@SecurityScheme(securitySchemeName = "api_key", type = SecuritySchemeType.HTTP, scheme = "bearer", description = "A secret key, fb_sk_…, with the scope scores:read")
class ScoreResource {

    private static final String WRONG = """
            {
              "type": "https://afterword.dev/problems/invalid",
              "title": "The request is readable but wrong",
              "status": 422,
              "detail": "2 fields are wrong.",
              "errors": [
                {"pointer": "metric", "detail": "Unknown metric; use one of nps, csat, ces, …."},
                {"pointer": "from", "detail": "Must not be after 'to'."}
              ]
            }""";

    private final ComputeReport computeReport;
    private final Caller caller;

    ScoreResource(ComputeReport computeReport, Caller caller) {
        this.computeReport = computeReport;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scopes.SCORES_READ)
    @Produces(MediaType.APPLICATION_JSON)
    @SecurityRequirement(name = "api_key")
    @Operation(operationId = "getScores", summary = "A metric's value, with its interval", description = "Over all responses whose interaction was at the touchpoint, on a day from 'from' to 'to' in the workspace's time zone. No data is null, never 0.")
    @Parameter(name = "metric", in = ParameterIn.QUERY, required = true, example = "csat", schema = @Schema(type = SchemaType.STRING, enumeration = {
            "nps", "csat", "ces", "polite", "responsive", "efficient", "knowledgeable", "easy_to_work_with" }))
    @Parameter(name = "touchpoint", in = ParameterIn.QUERY, description = "A touchpoint's key; all when left out", example = "checkout", schema = @Schema(type = SchemaType.STRING))
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "First day, included", example = "2026-01-01", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Last day, included", example = "2026-01-31", schema = @Schema(type = SchemaType.STRING, format = "date"))
    @APIResponse(responseCode = "200", description = "The figure", content = @Content(schema = @Schema(implementation = ScoreReport.class)))
    @APIResponse(responseCode = "401", description = "No key, or an unknown one", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "403", description = "The key may not read scores", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    @APIResponse(responseCode = "422", description = "Parameters that are wrong, each named", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class), examples = @ExampleObject(name = "two wrong", value = WRONG)))
    @APIResponse(responseCode = "503", description = "Not at the moment; Retry-After says when", content = @Content(mediaType = "application/problem+json", schema = @Schema(implementation = Problem.class)))
    public ScoreReport scores(@Context UriInfo uri) {
        var query = ScoreParameters.read(uri.getQueryParameters());
        var distribution = computeReport.compute(caller.workspace(), query);
        return ScoreReport.of(query, caller.workspaceTimeZone(), distribution);
    }
}
