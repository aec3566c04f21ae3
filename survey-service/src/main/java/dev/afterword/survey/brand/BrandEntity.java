package dev.afterword.survey.brand;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row per workspace that has said how its pages look and speak. */
@Entity
@Table(name = "brand")
class BrandEntity {

    @Id
    UUID workspace;
    String token;
    String accent;
    String background;
    String font;
    String language;
    String thanks;
    String[] frameOrigins;
    byte[] logo;
    String logoAlt;
    Instant updatedAt;
}
