package dev.afterword.scoring.interaction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import dev.afterword.messaging.Ids;
import dev.afterword.scoring.database.TallyGuard;
import dev.afterword.scoring.erasure.CustomerTrace;
import dev.afterword.scoring.interaction.domain.KnownInteraction;
import dev.afterword.scoring.tally.TallyRepository;
import dev.afterword.scoring.tally.domain.Counts;
import jakarta.enterprise.context.ApplicationScoped;

/** Interactions of an erased customer stay as nobody's: counted as before, in no segment and no locale. */
@ApplicationScoped
class ForgetInteractions implements CustomerTrace {

    private final InteractionRepository interactions;
    private final TallyRepository tallies;
    private final TallyGuard guard;

    ForgetInteractions(InteractionRepository interactions, TallyRepository tallies, TallyGuard guard) {
        this.interactions = interactions;
        this.tallies = tallies;
        this.guard = guard;
    }

    @Override
    public int forget(UUID workspace, String customerRef, Instant erasedAt, int limit) {
        guard.share(List.of(workspace));
        var locked = interactions.lockOfCustomer(workspace, customerRef, Ids.boundAfter(erasedAt), limit);
        var anonymous = locked.stream().map(KnownInteraction::withoutCustomer).toList();
        var counts = new Counts();
        for (int i = 0; i < locked.size(); i++) {
            counts.replace(workspace, locked.get(i).contributions(), anonymous.get(i).contributions());
        }
        interactions.replace(anonymous);
        tallies.move(counts.changes());
        return locked.size();
    }
}
