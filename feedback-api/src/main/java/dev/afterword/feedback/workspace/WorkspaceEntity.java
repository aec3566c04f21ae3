package dev.afterword.feedback.workspace;

import java.time.Instant;
import java.util.UUID;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A tenant: one company with its own touchpoints, keys and interactions. */
@Entity
@Table(name = "workspace")
public class WorkspaceEntity extends PanacheEntityBase {

    @Id
    public UUID id;
    public String name;
    public String timeZone;
    public Instant createdAt;
}
