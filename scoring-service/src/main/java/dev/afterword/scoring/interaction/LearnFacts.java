package dev.afterword.scoring.interaction;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import dev.afterword.scoring.database.TallyGuard;
import dev.afterword.scoring.interaction.domain.InteractionKey;
import dev.afterword.scoring.interaction.domain.KnownInteraction;
import dev.afterword.scoring.tally.domain.Counts;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Adds facts to what is known of interactions, and counts the difference. A fact that is known already, or was
 * overtaken by a later one, changes nothing.
 */
@ApplicationScoped
class LearnFacts {

    private final InteractionRepository interactions;
    private final TallyGuard guard;

    LearnFacts(InteractionRepository interactions, TallyGuard guard) {
        this.interactions = interactions;
        this.guard = guard;
    }

    /**
     * Needs a transaction, in which nothing but tallies is locked after this.
     *
     * @param counts takes what this changes in the tallies, for the caller to store
     */
    void learn(Collection<KnownInteraction> learnt, Counts counts) {
        var together = new TreeMap<InteractionKey, KnownInteraction>(InteractionRepository.ORDER);
        learnt.forEach(one -> together.merge(one.key(), one, (known, more) -> known.and(more.facts())));
        guard.share(together.keySet().stream().map(InteractionKey::workspace).collect(toSet()));
        // All at once, new or not: the row is what keeps two transactions from adding to one interaction unseen by each other.
        Map<InteractionKey, KnownInteraction> before = interactions.addOrLock(together.values()).stream()
                .collect(toMap(KnownInteraction::key, one -> one));
        var changed = new ArrayList<KnownInteraction>();
        together.forEach((key, more) -> {
            var known = before.get(key);
            if (known == null) {
                more.contributions().forEach(contribution -> counts.add(key.workspace(), contribution));
            } else {
                var now = known.and(more.facts());
                if (!now.equals(known)) {
                    counts.replace(key.workspace(), known.contributions(), now.contributions());
                    changed.add(now);
                }
            }
        });
        interactions.replace(changed);
    }
}
