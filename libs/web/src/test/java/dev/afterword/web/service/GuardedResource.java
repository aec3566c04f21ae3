package dev.afterword.web.service;

import java.util.Map;

import dev.afterword.web.key.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Needs a key, with one scope or another. */
@Path("/guarded")
public class GuardedResource {

    private final Caller caller;

    GuardedResource(Caller caller) {
        this.caller = caller;
    }

    @GET
    @RolesAllowed("scores:read")
    public Map<String, Object> read() {
        return Map.of("workspace", caller.workspace(), "key", caller.keyId(), "zone", caller.workspaceTimeZone().getId(),
                "name", caller.workspaceName());
    }

    @GET
    @Path("/admin")
    @RolesAllowed("admin")
    public String admin() {
        return "{}";
    }

    @GET
    @Path("/open")
    @PermitAll
    public String open() {
        return "open";
    }

    @GET
    @Path("/careless")
    public String careless() {
        return caller.workspace().toString();
    }
}
