package dev.afterword.survey.trigger;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.survey.trigger.domain.Trigger;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row per trigger of a workspace. */
@Entity
@Table(name = "survey_trigger")
public class TriggerEntity extends PanacheEntityBase {

    @Id
    public UUID id;
    public UUID workspace;
    public String key;
    public int priority;
    public String rule;
    public Instant createdAt;

    Trigger toTrigger() {
        return TriggerJson.trigger(rule);
    }
}
