package dev.afterword.feedback.touchpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.afterword.feedback.touchpoint.domain.JourneyStage;
import dev.afterword.feedback.touchpoint.domain.Owner;
import dev.afterword.feedback.touchpoint.domain.PromisePolicy;
import dev.afterword.feedback.touchpoint.domain.Touchpoint;
import dev.afterword.feedback.touchpoint.domain.TouchpointKind;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A touchpoint as stored; its kind and stage by their wire names. A deleted one stays, hidden: old promises still name it. */
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
    public List<String> promiseTeam;
    public Integer promiseWithinMinutes;
    public String reviewUrl;
    public Instant deletedAt;

    /** Also of a deleted one, as it was then. */
    public Touchpoint toTouchpoint() {
        return new Touchpoint(key, name,
                TouchpointKind.ofWireName(kind).orElseThrow(),
                JourneyStage.ofWireName(journeyStage).orElseThrow(),
                new Owner(ownerName, ownerEmail),
                promise(), reviewUrl);
    }

    private PromisePolicy promise() {
        return promiseTeam == null ? null : new PromisePolicy(promiseTeam, Duration.ofMinutes(promiseWithinMinutes));
    }
}
