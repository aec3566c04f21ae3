package dev.afterword.scoring.recovery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What the client sees of a recovery; its field names are the public API.
 *
 * @param responses what it speaks of, and {@code history} what was done about it: the latest {@value #MOST_SHOWN} of each; both
 *        absent in lists
 * @param hasOlder whether there are more responses, or more history, than are shown; absent in lists
 */
public record RecoveryAnswer(UUID id, String state, String customerRef, String touchpoint, String owner, String assignee,
        String rootCause, String action, String outcome, Instant openedAt, Instant dueAt, boolean overdue, Instant escalatedAt,
        Instant closedAt, int version,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<ResponseAnswer> responses,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<EntryAnswer> history,
        @JsonInclude(JsonInclude.Include.NON_NULL) Boolean hasOlder) {

    static final int MOST_SHOWN = 200;

    static RecoveryAnswer of(Recovery recovery, Instant now) {
        return of(recovery, now, null, null);
    }

    /** @param responses as {@code entries} in their order, with up to one more than is shown: that tells that there are more */
    static RecoveryAnswer of(Recovery recovery, Instant now, List<SpokenOf> responses, List<Entry> entries) {
        var file = recovery.file();
        return new RecoveryAnswer(recovery.id(), recovery.isOpen() ? "open" : "closed", recovery.interaction().customerRef(),
                recovery.touchpoint(), recovery.owner(), file.assignee(), file.rootCause(), file.action(),
                file.outcome() == null ? null : file.outcome().wireName(), recovery.openedAt(), recovery.dueAt(),
                recovery.isOverdue(now), recovery.escalatedAt(), recovery.closedAt(), recovery.version(),
                responses == null ? null : latest(responses).stream().map(ResponseAnswer::of).toList(),
                entries == null ? null : latest(entries).stream().map(EntryAnswer::of).toList(),
                responses == null ? null : responses.size() > MOST_SHOWN || entries.size() > MOST_SHOWN);
    }

    private static <T> List<T> latest(List<T> all) {
        return all.subList(Math.max(0, all.size() - MOST_SHOWN), all.size());
    }

    /** A response that it speaks of, as that stands now. */
    public record ResponseAnswer(UUID responseId, UUID interactionId, String touchpoint, List<String> reasons,
            Map<String, Integer> scores, String comment, Instant answeredAt) {

        static ResponseAnswer of(SpokenOf response) {
            return new ResponseAnswer(response.responseId(), response.interactionId(), response.touchpoint(),
                    response.reasons(), response.scores(), response.comment(), response.answeredAt());
        }
    }

    /** Something that was done or that happened, by whom and when; by nobody, when it happened by itself. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EntryAnswer(Instant at, String what, String by, UUID keyId, String words, List<String> reasons) {

        static EntryAnswer of(Entry entry) {
            var actor = entry.actor();
            return new EntryAnswer(entry.at(), entry.what(), actor == null ? null : actor.name(),
                    actor == null ? null : actor.keyId(), entry.words(), entry.reasons());
        }
    }
}
