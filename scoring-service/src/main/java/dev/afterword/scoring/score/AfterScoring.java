package dev.afterword.scoring.score;

import java.util.List;

import dev.afterword.scoring.tally.domain.Counts;

/**
 * What follows from scores: a bean of another feature, called in the transaction in which they are stored. The one with the
 * highest {@link jakarta.annotation.Priority} comes first. What it writes commits with the scores, or not at all.
 */
public interface AfterScoring {

    /**
     * The scores are written; the event that tells of them is not yet.
     *
     * @param revisions every revision that took effect, those of one response in the order of their numbers; never empty
     * @param along what is told along with each, in the same order
     * @param counts takes what follows for the tallies; they are changed once and last, for all transactions share them
     */
    void scored(List<EffectiveRevision> revisions, List<AlongScores.Along> along, Counts counts);
}
