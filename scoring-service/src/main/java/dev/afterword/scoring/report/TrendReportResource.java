package dev.afterword.scoring.report;

import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/** Reports on how scores develop. */
@Path("/v1")
@RolesAllowed(Scopes.SCORES_READ)
@Produces({ MediaType.APPLICATION_JSON, ReportAnswer.CSV })
class TrendReportResource {

    private final ReportMaturity reportMaturity;
    private final ReportExpectations reportExpectations;
    private final ReportChanges reportChanges;
    private final ReportSnapshot snapshot;
    private final Caller caller;

    TrendReportResource(ReportMaturity reportMaturity, ReportExpectations reportExpectations, ReportChanges reportChanges,
            ReportSnapshot snapshot, Caller caller) {
        this.reportMaturity = reportMaturity;
        this.reportExpectations = reportExpectations;
        this.reportChanges = reportChanges;
        this.snapshot = snapshot;
        this.caller = caller;
    }

    @GET
    @Path("/maturity")
    public Response maturity(@Context UriInfo uri, @Context HttpHeaders headers) {
        var parameters = new ReportParameters(uri.getQueryParameters(), "metric");
        var metric = parameters.isGiven("metric") ? parameters.metric() : null;
        var query = query(parameters);
        if (query.from() != null) {
            parameters.wrong("from", "A level is of the 90 days up to 'to', always: leave it out.");
        }
        if (query.grouping().isByTime()) {
            parameters.wrong("group_by", "A level needs many days: split by something else than time.");
        }
        parameters.check();
        return ReportAnswer.of(snapshot.of(() -> reportMaturity.compute(query, metric)), uri, headers);
    }

    @GET
    @Path("/expectations")
    public Response expectations(@Context UriInfo uri, @Context HttpHeaders headers) {
        var parameters = new ReportParameters(uri.getQueryParameters(), "metric");
        var metric = parameters.metric();
        var query = query(parameters);
        parameters.check();
        return ReportAnswer.of(snapshot.of(() -> reportExpectations.compute(query, metric)), uri, headers);
    }

    @GET
    @Path("/changes")
    public Response changes(@Context UriInfo uri, @Context HttpHeaders headers) {
        var parameters = new ReportParameters(uri.getQueryParameters(), "metric", "before_from", "before_to");
        var metric = parameters.metric();
        var query = query(parameters);
        var beforeFrom = parameters.day("before_from");
        var beforeTo = parameters.day("before_to");
        parameters.inOrder("before_from", beforeFrom, "before_to", beforeTo);
        parameters.required("from", "to");
        if (query.from() != null) {
            parameters.before("before_to", beforeTo, "from", query.from());
            parameters.before("before_from", beforeFrom, "from", query.from());
        }
        if (query.grouping().isByTime()) {
            parameters.wrong("group_by", "Two periods are set against each other: split by something else than time.");
        }
        parameters.check();
        return ReportAnswer.of(snapshot.of(() -> reportChanges.compute(query, metric, beforeFrom, beforeTo)), uri, headers);
    }

    private ReportQuery query(ReportParameters parameters) {
        return parameters.query(caller.workspace(), caller.workspaceTimeZone());
    }
}
