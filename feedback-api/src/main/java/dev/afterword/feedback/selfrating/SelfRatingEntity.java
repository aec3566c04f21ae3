package dev.afterword.feedback.selfrating;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import dev.afterword.feedback.selfrating.domain.SelfRating;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A self-rating as stored. */
@Entity
@Table(name = "self_rating")
public class SelfRatingEntity extends PanacheEntityBase {

    @Id
    public UUID interactionId;
    public UUID workspaceId;
    public int overall;
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, Integer> dimensions;
    public Instant ratedAt;
    public int revision;

    SelfRating rating() {
        return new SelfRating(overall, dimensions);
    }

    void become(SelfRating rating, Instant now) {
        overall = rating.overall();
        dimensions = rating.dimensions();
        ratedAt = now;
        revision++;
    }
}
