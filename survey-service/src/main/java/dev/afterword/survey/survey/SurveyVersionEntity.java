package dev.afterword.survey.survey;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.Immutable;

import dev.afterword.survey.survey.domain.Survey;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row per published version; it never changes. */
@Entity
@Immutable
@Table(name = "survey_version")
public class SurveyVersionEntity extends PanacheEntityBase {

    @Id
    public UUID id;
    public UUID workspace;
    public String surveyKey;
    public int version;
    public String questionnaire;
    public Instant publishedAt;

    Survey toSurvey() {
        return QuestionnaireJson.survey(surveyKey, version, questionnaire);
    }
}
