package dev.afterword.scoring.report;

import java.math.BigDecimal;

import dev.afterword.web.json.JsonFields;
import dev.afterword.web.key.Caller;
import dev.afterword.web.key.Scopes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** What a workspace sets for its reports. */
@Path("/v1/report-settings")
@Produces(MediaType.APPLICATION_JSON)
class SettingsResource {

    private static final BigDecimal STEP = new BigDecimal("0.01");

    private final ChangeSettings changeSettings;
    private final Caller caller;

    SettingsResource(ChangeSettings changeSettings, Caller caller) {
        this.changeSettings = changeSettings;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(Scopes.SCORES_READ)
    public ReportSettings get() {
        return changeSettings.current(caller.workspace());
    }

    @PUT
    @RolesAllowed(Scopes.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    public ReportSettings put(byte[] body) {
        return changeSettings.change(caller.workspace(), read(body));
    }

    private static ReportSettings read(byte[] body) {
        var fields = JsonFields.of(body);
        var share = fields.requiredMultiple("great_day_share", STEP, BigDecimal.ZERO, BigDecimal.valueOf(100));
        var prior = fields.requiredMultiple("silent_per_complaint", STEP, BigDecimal.ZERO, BigDecimal.valueOf(1_000));
        String source = fields.requiredText("prior_source", 500);
        fields.throwIfInvalid();
        return new ReportSettings(share.doubleValue(), prior.doubleValue(), source);
    }
}
