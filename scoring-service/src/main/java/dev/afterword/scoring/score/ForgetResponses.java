package dev.afterword.scoring.score;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import dev.afterword.scoring.database.CustomerLocks;
import dev.afterword.scoring.database.TallyGuard;
import dev.afterword.scoring.erasure.CustomerTrace;
import dev.afterword.scoring.score.domain.ScoredRevision;
import dev.afterword.scoring.tally.TallyRepository;
import dev.afterword.scoring.tally.domain.Counts;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;

/** Responses of an erased customer stay as nobody's: with their scores, in no segment and no locale. */
@ApplicationScoped
class ForgetResponses implements CustomerTrace {

    private final ResponseRepository responses;
    private final ScoreRepository scores;
    private final TallyRepository tallies;
    private final TallyGuard guard;
    private final CustomerLocks customers;
    private final List<AfterForgetting> afterForgetting;

    ForgetResponses(ResponseRepository responses, ScoreRepository scores, TallyRepository tallies, TallyGuard guard,
            CustomerLocks customers,
            @All List<AfterForgetting> afterForgetting) {
        this.responses = responses;
        this.scores = scores;
        this.tallies = tallies;
        this.guard = guard;
        this.customers = customers;
        this.afterForgetting = afterForgetting;
    }

    @Override
    public int forget(UUID workspace, String customerRef, Instant erasedAt, int limit) {
        guard.share(List.of(workspace));
        var locked = responses.lockOfCustomer(workspace, customerRef, Ids.boundAfter(erasedAt), limit);
        if (locked.isEmpty()) {
            return 0;
        }
        customers.lock(List.of(new CustomerLocks.Customer(workspace, customerRef)));
        var keys = locked.stream().map(ScoredRevision::response).toList();
        responses.forget(keys);
        afterForgetting.forEach(next -> next.forgotten(keys));
        var counts = new Counts();
        scores.read(locked).forEach(revision -> counts.replace(workspace, revision.contributions(),
                revision.withoutCustomer().contributions()));
        tallies.move(counts.changes());
        return locked.size();
    }
}
