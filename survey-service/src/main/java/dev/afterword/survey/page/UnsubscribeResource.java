package dev.afterword.survey.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

import dev.afterword.survey.unsubscribe.Subscription;
import dev.afterword.survey.unsubscribe.Unsubscribe;
import dev.afterword.web.link.SurveyLinks;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Where every message leads who wants no more of them. Looking changes nothing, for mail scanners look too; the page's button
 * does, and so does a mail client's own (RFC 8058).
 */
@Tag(name = "Unsubscribing")
@Path("/u/{link}")
@Produces(MediaType.TEXT_HTML)
public class UnsubscribeResource {

    private static final String AGAIN = "again=yes";

    private final SurveyLinks links;
    private final Unsubscribe unsubscribe;
    private final UnsubscribePages pages;

    UnsubscribeResource(SurveyLinks links, Unsubscribe unsubscribe, UnsubscribePages pages) {
        this.links = links;
        this.unsubscribe = unsubscribe;
        this.pages = pages;
    }

    @GET
    @Operation(operationId = "lookAtSubscription", summary = "The page that asks whether this was enough", description = "Changes nothing.")
    @APIResponse(responseCode = "200", description = "The question, or what was said before", content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "The link is not genuine, or nobody was invited by it")
    public Response look(@Parameter(description = "The last part of the survey's address") @RestPath String link) {
        return answer(link, links.verify(link).flatMap(unsubscribe::look));
    }

    @POST
    @Operation(operationId = "unsubscribe", summary = "No more surveys", description = """
            For whatever body, such as the `List-Unsubscribe=One-Click` of a mail client (RFC 8058), but for `again=yes`, which
            takes it back. Once more changes nothing.""")
    @RequestBody(content = @Content(mediaType = MediaType.APPLICATION_FORM_URLENCODED, schema = @Schema(type = SchemaType.STRING), example = "List-Unsubscribe=One-Click"))
    @APIResponse(responseCode = "200", description = "Done", content = @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "404", description = "The link is not genuine, or nobody was invited by it")
    public Response change(@Parameter(description = "The last part of the survey's address") @RestPath String link,
            byte[] body) {
        boolean again = body != null && AGAIN.equals(new String(body, ISO_8859_1));
        return answer(link, links.verify(link).flatMap(again ? unsubscribe::subscribeAgain : unsubscribe::unsubscribe));
    }

    private Response answer(String link, Optional<Subscription> subscription) {
        return subscription.map(found -> pages.show(link, found)).orElseGet(pages::unknown);
    }
}
