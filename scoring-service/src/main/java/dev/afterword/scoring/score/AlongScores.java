package dev.afterword.scoring.score;

import java.util.List;
import java.util.Map;

import dev.afterword.contracts.StandingMove;
import dev.afterword.outbox.Outgoing;

/**
 * Follows scores up and says what is told along with each, so that whoever hears of it need not ask. A bean of another feature,
 * called before every {@link AfterScoring}, in the same transaction: it holds customers, and tallies are to be
 * held for as short as can be.
 */
public interface AlongScores {

    /**
     * The scores are written; the event that tells of them is not yet.
     *
     * @param revisions as {@link AfterScoring} gets them
     */
    Followed follow(List<EffectiveRevision> revisions);

    /**
     * @param along one for each revision, in the same order
     * @param events what else there is to tell, before the scores themselves
     */
    record Followed(List<Along> along, List<Outgoing> events) {
    }

    /**
     * @param standing of the customer before and after these scores; {@code null} for a customer without a ref
     * @param isNewcomer whether nothing that the customer said counted before: there is no history to look at
     * @param email the customer's address, where it may be told; or {@code null}
     * @param links addresses by name; or {@code null}
     */
    record Along(StandingMove standing, boolean isNewcomer, String email, Map<String, String> links) {
    }
}
