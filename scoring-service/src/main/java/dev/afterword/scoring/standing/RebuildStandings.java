package dev.afterword.scoring.standing;

import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.afterword.scoring.rebuild.RebuiltCustomers;
import dev.afterword.scoring.standing.domain.CustomerKey;
import jakarta.enterprise.context.ApplicationScoped;

/** Works standings out anew from the scores, as scoring does each time; tells nobody. */
@ApplicationScoped
class RebuildStandings implements RebuiltCustomers {

    private static final int BATCH = 200;

    private final RatedRepository rated;
    private final Standings standings;

    RebuildStandings(RatedRepository rated, Standings standings) {
        this.rated = rated;
        this.standings = standings;
    }

    @Override
    public Optional<String> rebuild(UUID workspace, String after) {
        var refs = rated.customers(workspace, after == null ? "" : after, BATCH);
        standings.rebuild(refs.stream().map(ref -> new CustomerKey(workspace, ref))
                .collect(Collectors.toCollection(TreeSet::new)));
        return refs.isEmpty() ? Optional.empty() : Optional.of(refs.get(refs.size() - 1));
    }
}
