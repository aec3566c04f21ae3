package dev.afterword.web.service;

import java.util.UUID;

import dev.afterword.web.link.SurveyLinks;
import dev.afterword.web.problem.ProblemException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Signs and verifies. */
@Path("/links")
public class LinkResource {

    private final SurveyLinks links;

    LinkResource(SurveyLinks links) {
        this.links = links;
    }

    @GET
    @Path("/sign/{id}")
    public String sign(@PathParam("id") UUID id) {
        return links.sign(id);
    }

    @GET
    @Path("/{link}")
    public String verify(@PathParam("link") String link) {
        return links.verify(link).orElseThrow(() -> ProblemException.notFound("survey")).toString();
    }
}
