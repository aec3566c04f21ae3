package dev.afterword.web.service;

import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import dev.afterword.web.json.JsonFields;
import dev.afterword.web.key.Scopes;
import dev.afterword.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Fails in every way there is. */
@Path("/failing")
@Produces(MediaType.APPLICATION_JSON)
public class FailingResource {

    public record Form(String someName, Instant at, String missing) {
    }

    @GET
    @Path("/{how}")
    public Map<String, Object> fail(@PathParam("how") String how, @QueryParam("n") int n) throws Exception {
        switch (how) {
            case "bug" -> throw new IllegalStateException("internal detail");
            case "checked" -> throw new Exception("internal detail");
            case "error" -> throw new StackOverflowError("internal detail");
            case "database-away" -> throw new IllegalStateException(new SQLException("refused by 10.0.0.1", "08001"));
            case "pool-empty" -> throw new IllegalStateException(new SQLException("Acquisition timeout"));
            case "constraint" -> throw new IllegalStateException(new SQLException("duplicate key: internal detail", "23505"));
            case "conflict" -> throw ProblemException.conflict("It is already there.");
            case "busy" -> throw ProblemException.tooManyRequests("Slow down.", Duration.ofMillis(1500));
            case "teapot" -> throw new WebApplicationException(418);
            case "redirect" -> throw new WebApplicationException(Response.seeOther(URI.create("/elsewhere")).build());
            case "own-page" -> throw new WebApplicationException(
                    Response.status(404).type(MediaType.TEXT_HTML).entity("<p>Our own words</p>").build());
            default -> throw new WebApplicationException("internal detail", 500);
        }
    }

    @GET
    @Path("/page")
    @Produces(MediaType.TEXT_HTML)
    public String page() {
        throw ProblemException.notFound("page");
    }

    @POST
    @Path("/bytes")
    @Consumes(MediaType.APPLICATION_JSON)
    public Map<String, Object> bytes(byte[] body) {
        var fields = JsonFields.of(body);
        String name = fields.requiredText("name", 100_000);
        fields.throwIfInvalid();
        return Map.of("name", name.length());
    }

    @POST
    @Path("/large")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Scopes.SCORES_READ)
    public Map<String, Object> large(byte[] body) {
        return Map.of("length", body.length);
    }

    @POST
    @Path("/form")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Map<String, Object> form(@FormParam("name") String name) {
        return Map.of("name", name.length());
    }

    @POST
    @Path("/mapped")
    @Consumes(MediaType.APPLICATION_JSON)
    public Form mapped(Form form) {
        return form;
    }
}
