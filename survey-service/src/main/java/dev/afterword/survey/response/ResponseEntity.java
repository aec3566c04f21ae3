package dev.afterword.survey.response;

import java.time.Instant;
import java.util.UUID;

import dev.afterword.survey.response.domain.AnswerSheet;
import dev.afterword.survey.response.domain.ResponseState;
import dev.afterword.survey.survey.domain.CustomerSurvey;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row per answered invitation: its answers as they stand. */
@Entity
@Table(name = "response")
public class ResponseEntity extends PanacheEntityBase {

    @Id
    public UUID id;
    public UUID invitationId;
    public UUID workspace;
    public int revision;
    @Convert(converter = AnswerSheetJson.class)
    public AnswerSheet answers;
    public Instant answeredAt;
    public Instant completedAt;
    /** Whether an answer counts for a metric. */
    public boolean scored;

    ResponseState state() {
        return new ResponseState(revision, answers, completedAt);
    }

    void become(ResponseState state, CustomerSurvey survey, Instant now) {
        revision = state.revision();
        answers = state.sheet();
        completedAt = state.completedAt();
        answeredAt = now;
        scored = state.sheet().countsFor(survey);
    }
}
