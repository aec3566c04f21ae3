package dev.afterword.survey.survey;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.survey.survey.domain.Survey;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row per survey of a workspace: its draft. */
@Entity
@Table(name = "survey")
public class SurveyEntity extends PanacheEntityBase {

    @Id
    public UUID id;
    public UUID workspace;
    public String key;
    public String draft;
    public Instant savedAt;
    public Instant createdAt;

    Survey toSurvey() {
        return QuestionnaireJson.survey(key, 0, draft);
    }
}
