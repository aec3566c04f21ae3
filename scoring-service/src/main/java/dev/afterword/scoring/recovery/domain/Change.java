package dev.afterword.scoring.recovery.domain;

/**
 * What somebody wants to change about a recovery.
 *
 * @param assignee who takes it
 * @param note added to the history; or {@code null}
 * @param rootCause what had gone wrong
 * @param action what was done
 * @param outcome what came of it; or {@code null}
 * @param isClosing whether it is to be closed
 */
public record Change(Given assignee, String note, Given rootCause, Given action, Outcome outcome, boolean isClosing) {

    /**
     * A text that may be left as it is, replaced or removed.
     *
     * @param isGiven whether it is to become {@code text}
     * @param text {@code null} removes it
     */
    public record Given(boolean isGiven, String text) {

        String or(String otherwise) {
            return isGiven ? text : otherwise;
        }
    }
}
