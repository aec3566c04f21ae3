package dev.afterword.scoring.standing;

import java.util.UUID;

import dev.afterword.scoring.standing.domain.CustomerKey;
import dev.afterword.scoring.standing.domain.Standing;
import dev.afterword.web.cursor.Cursor;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks standings up. */
@ApplicationScoped
class ReadStandings {

    private final StandingRepository standings;

    ReadStandings(StandingRepository standings) {
        this.standings = standings;
    }

    /** A customer who was never heard is unknown, and not missing: nobody here knows who there is. */
    StandingAnswer of(CustomerKey customer) {
        return standings.find(customer).map(StandingAnswer::of).orElseGet(() -> StandingAnswer.unknown(customer));
    }

    StandingPage page(UUID workspace, Standing standing, Cursor after, int limit) {
        return StandingPage.of(standings.page(workspace, standing, after, limit + 1), limit);
    }
}
