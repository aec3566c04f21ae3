package dev.afterword.scoring.secondchance;

import java.util.Collection;
import java.util.List;

import dev.afterword.scoring.score.AfterForgetting;
import dev.afterword.scoring.score.domain.ResponseKey;
import dev.afterword.scoring.tally.TallyRepository;
import dev.afterword.scoring.tally.domain.Counts;
import jakarta.enterprise.context.ApplicationScoped;

/** What came of an erased customer's unhappy responses stays as it is, in no segment and no locale. */
@ApplicationScoped
class ForgetSecondChances implements AfterForgetting {

    private final SecondChanceRepository chances;
    private final TallyRepository tallies;

    ForgetSecondChances(SecondChanceRepository chances, TallyRepository tallies) {
        this.chances = chances;
        this.tallies = tallies;
    }

    @Override
    public void forgotten(Collection<ResponseKey> responses) {
        var rows = chances.lock(responses);
        List<SecondChanceRow> anonymous = rows.stream().map(SecondChanceRow::withoutCustomer).toList();
        var counts = new Counts();
        for (int i = 0; i < rows.size(); i++) {
            counts.replace(rows.get(i).response().workspace(), rows.get(i).contributions(),
                    anonymous.get(i).contributions());
        }
        chances.put(anonymous);
        tallies.move(counts.changes());
    }
}
