package dev.afterword.scoring.recovery;

import java.time.Clock;
import java.util.UUID;

import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks recoveries up. */
@ApplicationScoped
class ReadRecoveries {

    private final RecoveryRepository recoveries;
    private final RecoveryListRepository lists;
    private final HistoryRepository history;
    private final Clock clock;

    ReadRecoveries(RecoveryRepository recoveries, RecoveryListRepository lists, HistoryRepository history, Clock clock) {
        this.recoveries = recoveries;
        this.lists = lists;
        this.history = history;
        this.clock = clock;
    }

    /** @throws ProblemException 404 */
    RecoveryAnswer one(UUID workspace, UUID id) {
        var recovery = recoveries.find(workspace, id).orElseThrow(() -> ProblemException.notFound("recovery"));
        return RecoveryAnswer.of(recovery, clock.instant(), history.responses(workspace, id, RecoveryAnswer.MOST_SHOWN + 1),
                history.entries(workspace, id, RecoveryAnswer.MOST_SHOWN + 1));
    }

    RecoveryPage page(UUID workspace, RecoveryFilter filter) {
        var now = clock.instant();
        return RecoveryPage.of(lists.page(workspace, filter, now, filter.limit() + 1), filter.limit(), now);
    }
}
