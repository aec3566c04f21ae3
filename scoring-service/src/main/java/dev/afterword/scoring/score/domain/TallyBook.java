package dev.afterword.scoring.score.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.afterword.scoring.tally.domain.Counts;

/**
 * Works out what a number of revisions change. It starts from what each response stands at; of each response the highest
 * revision wins, and what the one before it had added is subtracted. So neither order, repetition nor the cut into batches
 * makes a difference to the tallies.
 */
public final class TallyBook {

    private final Map<ResponseKey, ScoredRevision> current = new HashMap<>();
    private final Counts counts = new Counts();

    /** @param current what the responses stand at; those not among them are new */
    public TallyBook(Iterable<ScoredRevision> current) {
        current.forEach(revision -> this.current.put(revision.response(), revision));
    }

    /** Takes a revision in. False when it changes nothing, being old or known. */
    public boolean take(ScoredRevision revision) {
        var before = current.get(revision.response());
        if (before != null && before.revision() >= revision.revision()) {
            return false;
        }
        current.put(revision.response(), revision);
        counts.replace(revision.response().workspace(), before == null ? List.of() : before.contributions(),
                revision.contributions());
        return true;
    }

    /** The revision that this response stands at now; empty when none was taken in so far. */
    public Optional<ScoredRevision> current(ResponseKey response) {
        return Optional.ofNullable(current.get(response));
    }

    /** What the scores change; what else follows from them may be added to it. */
    public Counts counts() {
        return counts;
    }
}
