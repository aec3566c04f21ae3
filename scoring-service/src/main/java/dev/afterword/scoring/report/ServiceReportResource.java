package dev.afterword.scoring.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.afterword.scoring.interaction.domain.InvitationOutcome;
import dev.afterword.scoring.interaction.domain.PromiseOutcome;
import dev.afterword.scoring.interaction.domain.RatingPair;
import dev.afterword.scoring.report.domain.PerceptionGap;
import dev.afterword.scoring.report.domain.PromiseRate;
import dev.afterword.scoring.report.domain.ResponseRate;
import dev.afterword.scoring.score.domain.Metric;
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

/** Reports on how customers were served and asked. */
@Path("/v1")
@RolesAllowed(Scopes.SCORES_READ)
@Produces({ MediaType.APPLICATION_JSON, ReportAnswer.CSV })
class ServiceReportResource {

    /** The overall rating, and the five service dimensions. */
    private static final List<String> RATED = Stream.concat(Stream.of(RatingPair.OVERALL),
            Stream.of(Metric.POLITE, Metric.RESPONSIVE, Metric.EFFICIENT, Metric.KNOWLEDGEABLE, Metric.EASY_TO_WORK_WITH)
                    .map(Metric::wireName))
            .toList();

    private final CountedReport countedReport;
    private final ReportSecondChances reportSecondChances;
    private final ReportSilentCustomers reportSilentCustomers;
    private final ReportSnapshot snapshot;
    private final Caller caller;

    ServiceReportResource(CountedReport countedReport, ReportSecondChances reportSecondChances,
            ReportSilentCustomers reportSilentCustomers, ReportSnapshot snapshot, Caller caller) {
        this.countedReport = countedReport;
        this.reportSecondChances = reportSecondChances;
        this.reportSilentCustomers = reportSilentCustomers;
        this.snapshot = snapshot;
        this.caller = caller;
    }

    @GET
    @Path("/response-rates")
    public Response responseRates(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(uri, headers,
                query -> countedReport.compute(query, InvitationOutcome.METRIC, Map.of(), ResponseRate::of));
    }

    @GET
    @Path("/promises")
    public Response promises(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(uri, headers, query -> countedReport.compute(query, PromiseOutcome.METRIC, Map.of(), PromiseRate::of));
    }

    @GET
    @Path("/perception-gap")
    public Response perceptionGap(@Context UriInfo uri, @Context HttpHeaders headers) {
        var parameters = new ReportParameters(uri.getQueryParameters(), "metric");
        String rated = parameters.word("metric", RATED);
        var query = parameters.query(caller.workspace(), caller.workspaceTimeZone());
        parameters.check();
        return ReportAnswer.of(snapshot.of(() -> countedReport.compute(query, RatingPair.metric(rated), Map.of("metric", rated),
                PerceptionGap::of)), uri, headers);
    }

    @GET
    @Path("/second-chances")
    public Response secondChances(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(uri, headers, reportSecondChances::compute);
    }

    @GET
    @Path("/silent-customers")
    public Response silentCustomers(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(uri, headers, reportSilentCustomers::compute);
    }

    private Response answer(UriInfo uri, HttpHeaders headers, Function<ReportQuery, Report> report) {
        var parameters = new ReportParameters(uri.getQueryParameters());
        var query = parameters.query(caller.workspace(), caller.workspaceTimeZone());
        parameters.check();
        return ReportAnswer.of(snapshot.of(() -> report.apply(query)), uri, headers);
    }
}
