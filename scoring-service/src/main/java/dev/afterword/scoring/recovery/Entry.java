package dev.afterword.scoring.recovery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Something that was done about a recovery, or that happened to it.
 *
 * @param actor who; {@code null} when it happened by itself
 * @param what {@code opened bad_news calmed escalated taken released note root_cause action closed}
 * @param words as written; or {@code null}
 * @param reasons what is bad, where a response was told of; otherwise {@code null}
 */
record Entry(UUID workspace, UUID recoveryId, Instant at, Actor actor, String what, String words, List<String> reasons) {

    static Entry ofResponse(Recovery recovery, Instant at, String what, Collection<String> reasons) {
        return new Entry(recovery.workspace(), recovery.id(), at, null, what, null, List.copyOf(reasons));
    }

    /**
     * @param keyId the API key that was used
     * @param name who that says it was; or {@code null}
     */
    record Actor(UUID keyId, String name) {
    }
}
