package dev.afterword.feedback.workspace;

import static dev.afterword.feedback.workspace.domain.Workspace.LONGEST_RETENTION;
import static dev.afterword.feedback.workspace.domain.Workspace.SHORTEST_RETENTION;
import static dev.afterword.feedback.workspace.domain.Workspace.USUAL_RETENTION;

import java.util.UUID;

import dev.afterword.feedback.person.domain.Plausible;
import dev.afterword.feedback.workspace.domain.DefaultOwner;
import dev.afterword.feedback.workspace.domain.Workspace;
import dev.afterword.web.json.JsonFields;

/** Reads the body of a POST or PUT and names everything that is wrong with it. */
final class WorkspaceBody {

    private static final int MAX_NAME = 200;

    private WorkspaceBody() {
    }

    /**
     * What is left out gets its default.
     *
     * @param id of the workspace that is created or changed
     * @return never the operator's: that is nothing to be asked for
     * @throws dev.afterword.web.problem.ProblemException 400 or 422
     */
    static Workspace read(UUID id, byte[] body) {
        var fields = JsonFields.of(body);
        String name = fields.requiredText("name", MAX_NAME);
        String timeZone = fields.requiredText("time_zone", 64);
        fields.check(timeZone == null || Plausible.timeZone(timeZone), fields.at("time_zone"),
                "must be an IANA time zone such as Europe/Berlin");
        Integer retention = fields.integer("retention_days", SHORTEST_RETENTION, LONGEST_RETENTION);
        boolean createTouchpoints = Boolean.TRUE.equals(fields.bool("create_touchpoints"));
        fields.check(!createTouchpoints || fields.has("default_owner"), fields.at("default_owner"),
                "is required with create_touchpoints: what nobody owns, nobody improves");
        var owner = fields.has("default_owner") ? owner(fields.object("default_owner")) : ownerless(fields);
        fields.throwIfInvalid();
        return new Workspace(id, name, timeZone, retention == null ? USUAL_RETENTION : retention, createTouchpoints, owner,
                false);
    }

    private static DefaultOwner owner(JsonFields fields) {
        var owner = new DefaultOwner(fields.requiredText("name", MAX_NAME), fields.requiredText("email", 254));
        fields.check(owner.email() == null || Plausible.email(owner.email()), fields.at("email"),
                "must be an e-mail address such as ada@example.org");
        return owner;
    }

    private static DefaultOwner ownerless(JsonFields fields) {
        fields.object("default_owner"); // asked for, so that an explicit null is known
        return null;
    }
}
