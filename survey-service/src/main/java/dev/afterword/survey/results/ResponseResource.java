package dev.afterword.survey.results;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;

import dev.afterword.web.cursor.Cursor;
import dev.afterword.web.json.QueryFields;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** What customers answered. */
@Path("/v1/responses")
@Tag(name = "Responses")
@RolesAllowed(Scopes.RESPONSES_READ)
@SecurityRequirement(name = "api_key")
class ResponseResource {

    private static final int USUAL = 100;
    private static final int MOST = 200;

    private final ReadResponses readResponses;
    private final ExportSlots slots;
    private final Caller caller;

    ResponseResource(ReadResponses readResponses, ExportSlots slots, Caller caller) {
        this.readResponses = readResponses;
        this.slots = slots;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listResponses", summary = "Read responses, those answered last first", description = """
            Needs the scope `responses:read`. In the order of their first answers: a response that is changed keeps its place.
            Follow `next_cursor`, with the same filters, until it is null.""")
    @APIResponse(responseCode = "200", ref = "ResponsePage")
    @APIResponse(responseCode = "422", ref = "Invalid")
    public ResponsePage list(
            @Parameter(description = "Only those about this touchpoint.") @RestQuery String touchpoint,
            @Parameter(description = "Only those to the survey with this key.") @RestQuery String survey,
            @Parameter(description = "Only those of the customer with this `ref`.") @RestQuery String customer,
            @Parameter(description = "Only those first answered at this time or later.", schema = @Schema(type = SchemaType.STRING, format = "date-time")) @RestQuery String from,
            @Parameter(description = "Only those first answered before this time.", schema = @Schema(type = SchemaType.STRING, format = "date-time")) @RestQuery String to,
            @Parameter(description = "Only those that are finished, or only those that are not.", schema = @Schema(type = SchemaType.BOOLEAN)) @RestQuery String complete,
            @Parameter(description = "`next_cursor` of the page before; none for the first.") @RestQuery(Cursor.PARAMETER) String cursor,
            @Parameter(description = "How many at most.", schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "100")) @RestQuery String limit) {
        var query = new QueryFields();
        var filter = ResponseFilter.read(query, touchpoint, survey, customer, from, to, complete);
        int size = query.integer("limit", limit, 1, MOST, USUAL);
        query.throwIfInvalid();
        return readResponses.page(caller.workspace(), filter, Cursor.decode(cursor), size);
    }

    @GET
    @Path("/export")
    @Operation(operationId = "exportResponses", summary = "Read all responses, as a file", description = """
            Needs the scope `responses:read`. All that the filters leave, the oldest first, as they stood when the export began.
            `ndjson` has one response of the list a line. `csv` is a table with a column `answer.<question>` for each question;
            a cell that a spreadsheet would run as a formula begins with an apostrophe. A connection that ends early means that
            the export is not whole. At most four run at a time.""")
    @APIResponse(responseCode = "200", ref = "ResponseExport")
    @APIResponse(responseCode = "422", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response export(
            @Parameter(description = "What kind of file.", schema = @Schema(type = SchemaType.STRING, enumeration = { "ndjson",
                    "csv" }, defaultValue = "ndjson")) @RestQuery String format,
            @Parameter(description = "Only those about this touchpoint.") @RestQuery String touchpoint,
            @Parameter(description = "Only those to the survey with this key.") @RestQuery String survey,
            @Parameter(description = "Only those of the customer with this `ref`.") @RestQuery String customer,
            @Parameter(description = "Only those first answered at this time or later.", schema = @Schema(type = SchemaType.STRING, format = "date-time")) @RestQuery String from,
            @Parameter(description = "Only those first answered before this time.", schema = @Schema(type = SchemaType.STRING, format = "date-time")) @RestQuery String to,
            @Parameter(description = "Only those that are finished, or only those that are not.", schema = @Schema(type = SchemaType.BOOLEAN)) @RestQuery String complete,
            @Context RoutingContext exchange) {
        var query = new QueryFields();
        var filter = ResponseFilter.read(query, touchpoint, survey, customer, from, to, complete);
        boolean csv = "csv".equals(format);
        query.check(csv || format == null || format.equals("ndjson"), "format", "must be ndjson or csv");
        query.throwIfInvalid();
        var chosen = csv ? ExportFormat.CSV : ExportFormat.NDJSON;
        UUID workspace = caller.workspace(); // the request's scope has ended when the rows are written
        slots.take();
        exchange.addEndHandler(ended -> slots.release()); // also when the client goes away before the first row
        StreamingOutput rows = out -> write(workspace, filter, chosen, out);
        return Response.ok(rows).type(chosen.contentType)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"responses." + chosen.extension + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private void write(UUID workspace, ResponseFilter filter, ExportFormat format, OutputStream out) throws IOException {
        try {
            var text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            var questions = format == ExportFormat.CSV ? readResponses.questions(workspace, filter) : null;
            var writer = format.to(text, questions);
            readResponses.each(workspace, filter, response -> {
                try {
                    writer.write(response);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            text.flush();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
