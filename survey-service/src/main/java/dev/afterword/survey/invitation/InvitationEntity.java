package dev.afterword.survey.invitation;

import java.time.Instant;
import java.util.UUID;

import org.hibernate.annotations.Immutable;

import dev.afterword.contracts.InteractionContext;
import dev.afterword.survey.survey.domain.Situation;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One row per interaction: the survey that is offered for it, or the reason why none is. */
@Entity
@Table(name = "invitation")
public class InvitationEntity extends PanacheEntityBase {

    @Id
    public UUID interactionId;
    public UUID id;
    public UUID workspace;
    public String surveyKey;
    public Integer surveyVersion;
    public String suppressedBecause;
    /** What the customer was to us then; it decides what is asked, so it stays as it was. */
    public String standing = Situation.UNKNOWN;
    /** Who promised the customer an answer, and by when; {@code null} when nobody did. */
    public String promisedBy;
    public Instant promiseDueAt;

    @Immutable
    @Convert(converter = InteractionJson.class)
    public InteractionContext interaction;
    public String traceparent;
    public Instant createdAt;
    public Instant openedAt;
    public Instant erasedAt;

    public boolean isSuppressed() {
        return suppressedBecause != null;
    }

    /** Whether there is anybody to ask: not when it was suppressed, nor once the customer was forgotten. */
    public boolean isAsked() {
        return !isSuppressed() && erasedAt == null;
    }
}
