package dev.afterword.feedback.touchpoint;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.feedback.touchpoint.domain.JourneyStage;
import dev.afterword.feedback.touchpoint.domain.Owner;
import dev.afterword.feedback.touchpoint.domain.Touchpoint;
import dev.afterword.feedback.touchpoint.domain.TouchpointKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A touchpoint as stored; its kind and stage by their wire names. */
@Entity
@Table(name = "touchpoint")
public class TouchpointEntity extends PanacheEntityBase {

    @Id
    public UUID id;
    public UUID workspaceId;
    public String key;
    public String name;
    public String kind;
    public String journeyStage;
    public String ownerName;
    public String ownerEmail;
    public Instant createdAt;
    public Instant updatedAt;

    Touchpoint toTouchpoint() {
        return new Touchpoint(key, name,
                TouchpointKind.ofWireName(kind).orElseThrow(),
                JourneyStage.ofWireName(journeyStage).orElseThrow(),
                new Owner(ownerName, ownerEmail));
    }
}
