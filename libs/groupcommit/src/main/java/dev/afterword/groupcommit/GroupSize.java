package dev.afterword.groupcommit;

/**
 * How much a {@link GroupCommit} takes on.
 *
 * @param waiting most items that may wait, 1 and up; the next is refused, so that memory stays bounded
 * @param together most items of one transaction, 1 and up
 * @param writers how many transactions run at a time, 1 and up; two keep the database busy while one of them commits
 */
public record GroupSize(int waiting, int together, int writers) {

    public GroupSize {
        if (waiting < 1 || together < 1 || writers < 1) {
            throw new IllegalArgumentException("a group commit needs at least one of each: " + waiting + ", " + together
                    + ", " + writers);
        }
    }
}
