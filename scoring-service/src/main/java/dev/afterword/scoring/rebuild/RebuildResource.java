package dev.afterword.scoring.rebuild;

import java.time.Instant;
import java.time.LocalDate;

import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import dev.afterword.web.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** For administrators: tallies counted anew. */
@Path("/v1/rebuild")
@RolesAllowed(Scopes.ADMIN)
@Produces(MediaType.APPLICATION_JSON)
class RebuildResource {

    private final RebuildTallies rebuildTallies;
    private final Caller caller;

    RebuildResource(RebuildTallies rebuildTallies, Caller caller) {
        this.rebuildTallies = rebuildTallies;
        this.caller = caller;
    }

    @POST
    public RebuildStatus request() {
        return RebuildStatus.of(rebuildTallies.request(caller.workspace()));
    }

    @GET
    public RebuildStatus status() {
        return rebuildTallies.status(caller.workspace()).map(RebuildStatus::of)
                .orElseThrow(() -> ProblemException.notFound("rebuild"));
    }

    /** As clients see it. */
    record RebuildStatus(String state, Instant requestedAt, LocalDate doneUpTo, int daysDone, long talliesCorrected,
            Instant finishedAt) {

        static RebuildStatus of(Rebuild rebuild) {
            return new RebuildStatus(rebuild.finishedAt() == null ? "running" : "finished", rebuild.requestedAt(),
                    rebuild.doneUpTo(), rebuild.daysDone(), rebuild.talliesCorrected(), rebuild.finishedAt());
        }
    }
}
