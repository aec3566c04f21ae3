package dev.afterword.feedback.workspace;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.feedback.workspace.domain.DefaultOwner;
import dev.afterword.feedback.workspace.domain.Workspace;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A workspace as stored. */
@Entity
@Table(name = "workspace")
public class WorkspaceEntity extends PanacheEntityBase {

    @Id
    public UUID id;
    public String name;
    public String timeZone;
    public int retentionDays;
    public boolean createTouchpoints;
    public String defaultOwnerName;
    public String defaultOwnerEmail;
    public boolean operator;
    public Instant createdAt;

    Workspace toWorkspace() {
        var owner = defaultOwnerName == null ? null : new DefaultOwner(defaultOwnerName, defaultOwnerEmail);
        return new Workspace(id, name, timeZone, retentionDays, createTouchpoints, owner, operator);
    }

    /** Everything that the workspace may set for itself; not whose installation this is. */
    void set(Workspace workspace) {
        name = workspace.name();
        timeZone = workspace.timeZone();
        retentionDays = workspace.retentionDays();
        createTouchpoints = workspace.createTouchpoints();
        var owner = workspace.defaultOwner();
        defaultOwnerName = owner == null ? null : owner.name();
        defaultOwnerEmail = owner == null ? null : owner.email();
    }
}
