package dev.afterword.scoring.secondchance;

import java.util.List;

import dev.afterword.scoring.score.domain.ResponseKey;
import dev.afterword.scoring.secondchance.domain.SecondChance;
import dev.afterword.scoring.tally.domain.Contribution;
import dev.afterword.scoring.tally.domain.Slice;

/**
 * What of an unhappy response is in the tallies.
 *
 * @param response which
 * @param slice where it counts
 * @param code of its {@link SecondChance}
 */
record SecondChanceRow(ResponseKey response, Slice slice, int code) {

    List<Contribution> contributions() {
        return List.of(new Contribution(SecondChance.METRIC, slice, code));
    }

    SecondChanceRow withoutCustomer() {
        return new SecondChanceRow(response, slice.withoutCustomer(), code);
    }
}
