package dev.afterword.survey.page;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.afterword.survey.link.SurveyAddresses;
import dev.afterword.web.link.SurveyLinks;
import dev.afterword.web.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;

/** A survey's link as a picture, for counters and receipts. */
@Tag(name = "Survey page")
@Path("/s/{link}")
public class QrResource {

    private final SurveyLinks links;
    private final SurveyAddresses addresses;

    QrResource(SurveyLinks links, SurveyAddresses addresses) {
        this.links = links;
        this.addresses = addresses;
    }

    @GET
    @Path("/qr.svg")
    @Produces("image/svg+xml")
    @Operation(operationId = "getQrCodeSvg", summary = "The survey's link as a QR code, to print in any size", description = "For a counter or a poster.")
    @APIResponse(responseCode = "200", description = "An SVG of the link, black on white, with its quiet zone")
    @APIResponse(responseCode = "404", description = "The link is not genuine")
    public Response svg(@Parameter(description = "The last part of the interaction's `survey_url`") @RestPath String link) {
        return picture(code(link).svg());
    }

    @GET
    @Path("/qr.png")
    @Produces("image/png")
    @Operation(operationId = "getQrCodePng", summary = "The survey's link as a QR code, for receipt printers", description = "Black on white, for paper.")
    @APIResponse(responseCode = "200", description = "A PNG of the link, black on white, with its quiet zone, 8 pixels a module")
    @APIResponse(responseCode = "404", description = "The link is not genuine")
    public Response png(@Parameter(description = "The last part of the interaction's `survey_url`") @RestPath String link) {
        return picture(code(link).png());
    }

    private QrPicture code(String link) {
        return links.verify(link).map(interaction -> QrPicture.of(addresses.survey(link).toString()))
                .orElseThrow(() -> ProblemException.notFound("survey"));
    }

    /** The link is all that it shows, so it never changes; but it is nobody else's business. */
    private static Response picture(Object entity) {
        return Response.ok(entity).header("Cache-Control", "private, max-age=86400")
                .header("X-Content-Type-Options", "nosniff").build();
    }
}
