package dev.afterword.scoring.comment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import dev.afterword.scoring.score.CustomerWords;
import dev.afterword.scoring.score.EffectiveRevision;

/**
 * What a customer wrote in a revision.
 *
 * @param day of the interaction, in the workspace's time zone
 * @param locale the customer's, as a BCP 47 tag, or {@code null}
 * @param words {@code null} when there are none
 */
record WrittenComment(UUID workspace, UUID responseId, UUID interactionId, String touchpoint, LocalDate day, Instant answeredAt,
        String customerRef, String locale, String words) {

    static WrittenComment of(EffectiveRevision revision) {
        var interaction = revision.interaction();
        var zone = ZoneId.of(interaction.workspace().timeZone());
        String words = CustomerWords.in(revision.event().data().answers());
        return new WrittenComment(revision.workspace(), revision.responseId(), interaction.interactionId(),
                interaction.touchpoint().key(), interaction.occurredAt().atZone(zone).toLocalDate(),
                revision.event().data().answeredAt(), interaction.customerRef(), interaction.locale(),
                words == null || words.isBlank() ? null : words);
    }
}
