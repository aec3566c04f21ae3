package dev.afterword.scoring.standing;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import java.util.UUID;

import dev.afterword.scoring.score.AfterAgeing;
import dev.afterword.scoring.standing.domain.CustomerKey;
import jakarta.enterprise.context.ApplicationScoped;

/** A standing is made of the responses that are still somebody's; who has none is unknown again. Tells nobody. */
@ApplicationScoped
class AgeStandings implements AfterAgeing {

    private final Standings standings;

    AgeStandings(Standings standings) {
        this.standings = standings;
    }

    @Override
    public void aged(UUID workspace, Set<String> customerRefs) {
        standings.aged(customerRefs.stream().map(ref -> new CustomerKey(workspace, ref)).collect(toSet()));
    }
}
