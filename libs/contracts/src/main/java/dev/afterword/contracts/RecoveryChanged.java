package dev.afterword.contracts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The case of an unhappy customer: {@link #OPENED}, {@link #UPDATED} when the customer says more while it is open,
 * {@link #ESCALATED} when its time has passed, {@link #CLOSED}. Published by scoring-service, once for each change.
 *
 * @param recoveryId UUIDv7
 * @param revision 1 and up; the highest one holds
 * @param change {@code opened updated escalated closed}
 * @param interaction what it began with, with the customer's ref
 * @param responseId the response that it began with
 * @param reasons why: metrics whose value is bad, and {@code contact_me}
 * @param toldResponseId the response that scores and comment are of: when opened or updated the one that was news, later the
 *        latest one that the recovery speaks of
 * @param scores what the customer gave in that response
 * @param comment the customer's words in that response; {@code null} when there are none
 * @param owner e-mail address of the touchpoint's accountable person
 * @param assignee who has taken it; or {@code null}
 * @param openedAt when
 * @param dueAt by when somebody should have closed it
 * @param closedAt {@code null} while it is open
 * @param outcome {@code won_back not_reachable refused not_justified}; {@code null} while it is open
 * @param rootCause what had gone wrong; {@code null} until it is known
 * @param action what was done about it; or {@code null}
 * @param standing of the customer, before and after this change; {@code null} for a customer without a ref
 * @param email the customer's address, where the workspace allows it to be told; or {@code null}
 * @param links addresses of what this is about, by name; {@code null} when this installation has no public address
 */
public record RecoveryChanged(
        UUID recoveryId,
        int revision,
        String change,
        InteractionContext interaction,
        UUID responseId,
        List<String> reasons,
        UUID toldResponseId,
        List<MetricScore> scores,
        String comment,
        String owner,
        String assignee,
        Instant openedAt,
        Instant dueAt,
        Instant closedAt,
        String outcome,
        String rootCause,
        String action,
        StandingMove standing,
        String email,
        Map<String, String> links) implements EventData, AboutInteraction<RecoveryChanged> {

    public static final String OPENED = "recovery.opened.v1";
    public static final String UPDATED = "recovery.updated.v1";
    public static final String ESCALATED = "recovery.escalated.v1";
    public static final String CLOSED = "recovery.closed.v1";

    @Override
    public String type() {
        return switch (change) {
            case "opened" -> OPENED;
            case "updated" -> UPDATED;
            case "escalated" -> ESCALATED;
            case "closed" -> CLOSED;
            default -> throw new IllegalStateException("a recovery is never " + change);
        };
    }

    @Override
    public UUID subject() {
        return recoveryId;
    }

    /** What people wrote about the customer goes, too. */
    @Override
    public RecoveryChanged withoutCustomer() {
        return new RecoveryChanged(recoveryId, revision, change, interaction.withoutCustomer(), responseId, reasons,
                toldResponseId, scores, null, owner, assignee, openedAt, dueAt, closedAt, outcome, null, null, standing, null,
                null);
    }
}
