package dev.afterword.scoring.interaction.domain;

/**
 * What the business's own record says became of a promise.
 *
 * @param outcome {@code kept kept_late broken}
 * @param person ref of who was to answer, or {@code null}
 * @param revision 1 and up; a higher one takes back a lower one
 */
public record PromiseRecord(String outcome, String person, int revision) {

    PromiseRecord or(PromiseRecord other) {
        return other == null || revision >= other.revision ? this : other;
    }
}
