package dev.afterword.feedback.thanks;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

import dev.afterword.web.link.SurveyLinks;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The page behind a thank-you link. Looking at it changes nothing. */
@Path("/thanks/{link}")
@Tag(name = "Thank-you page")
public class ThanksResource {

    private final SurveyLinks links;
    private final ViewThanks viewThanks;
    private final Pages pages;

    ThanksResource(SurveyLinks links, ViewThanks viewThanks, Pages pages) {
        this.links = links;
        this.viewThanks = viewThanks;
        this.pages = pages;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "showThanks", summary = "The thank-you page", description = """
            Who answers the customer and by when, in the customer's language and time zone; after that time, whether it was \
            kept. Shows the survey below when the interaction asks for `inline`, otherwise a link to it. For browsers; \
            needs no key: the link is one.""")
    @SecurityRequirements
    @APIResponse(responseCode = "200", ref = "ThanksPage")
    @APIResponse(responseCode = "404", ref = "NoThanksPage")
    @APIResponse(responseCode = "503", ref = "NoThanksNow")
    public Response show(
            @Parameter(description = "The last part of the interaction's `thank_you_url`.", example = "AZjB1X4Aer2N7wEjRWeJqwEz8xzVjJmXf3qS") @RestPath String link,
            @Parameter(description = "Used when the interaction tells no locale of the customer.") @RestHeader("Accept-Language") String acceptLanguage) {
        return links.verify(link)
                .flatMap(interaction -> viewThanks.view(interaction, acceptLanguage))
                .map(pages::thanks)
                .orElseGet(() -> pages.notFound(acceptLanguage));
    }
}
