package dev.afterword.scoring.report;

import java.util.LinkedHashMap;

import dev.afterword.scoring.report.domain.Score;
import dev.afterword.scoring.score.domain.Distribution;
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

/** A metric's value, with its interval. */
@Path("/v1/scores")
@RolesAllowed(Scopes.SCORES_READ)
class ScoreResource {

    private final CountedReport countedReport;
    private final ReportSnapshot snapshot;
    private final Caller caller;

    ScoreResource(CountedReport countedReport, ReportSnapshot snapshot, Caller caller) {
        this.countedReport = countedReport;
        this.snapshot = snapshot;
        this.caller = caller;
    }

    @GET
    @Produces({ MediaType.APPLICATION_JSON, ReportAnswer.CSV })
    public Response scores(@Context UriInfo uri, @Context HttpHeaders headers) {
        var parameters = new ReportParameters(uri.getQueryParameters(), "metric");
        var metric = parameters.metric();
        var query = parameters.query(caller.workspace(), caller.workspaceTimeZone());
        parameters.check();
        var about = new LinkedHashMap<String, Object>();
        about.put("metric", metric.wireName());
        return ReportAnswer.flat(snapshot.of(() -> countedReport.compute(query, metric.wireName(), about,
                counts -> Score.of(Distribution.of(metric, counts)))), uri, headers);
    }
}
