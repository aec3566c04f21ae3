package dev.afterword.survey.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.hibernate.annotations.Immutable;

import dev.afterword.contracts.InteractionContext;
import dev.afterword.survey.invitation.domain.InvitationStatus;
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
    /** When the customer was served: how long all this is kept counts from then. */
    public Instant occurredAt;
    /** {@code scheduled suppressed sent opened answered failed expired} */
    @Convert(converter = StatusText.class)
    public InvitationStatus status;
    /** {@code inline link email sms}, or {@code null} when it was suppressed. */
    public String channel;
    /** Key of the trigger that decided, or {@code null}. */
    public String triggerKey;
    /** Key of the touchpoint. */
    public String touchpoint;
    /** Hash of who was asked: invitations are counted by it. {@code null} when nobody knows who it was. */
    public String contactKey;
    /** All hashes that tell who it was, joined by spaces; or {@code null}. */
    public String contactKeys;
    public Instant dueAt;
    /** When it is too late to answer for the first time. */
    public Instant expiresAt;
    public Instant sentAt;
    public String failedBecause;
    public Instant openedAt;
    public Instant erasedAt;

    public boolean isSuppressed() {
        return suppressedBecause != null;
    }

    /** Whether it is too late to answer. */
    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** What became of it last; a step back, such as being sent after it was answered, is none. */
    public void advance(InvitationStatus next) {
        if (status.compareTo(next) < 0 || status == InvitationStatus.FAILED) {
            status = next;
        }
    }

    /** All hashes that tell who was asked. */
    public List<String> allContactKeys() {
        return contactKeys == null ? List.of() : List.of(contactKeys.split(" "));
    }

    /** Whether there is anybody to ask: not when it was suppressed, nor once the customer was forgotten. */
    public boolean isAsked() {
        return !isSuppressed() && erasedAt == null;
    }
}
