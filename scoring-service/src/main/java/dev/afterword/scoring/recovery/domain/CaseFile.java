package dev.afterword.scoring.recovery.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What people have found out about a recovery and done about it.
 *
 * @param assignee who has taken it; or {@code null}
 * @param rootCause what had gone wrong; {@code null} until that is known
 * @param action what was done about it; or {@code null}
 * @param outcome what came of it; {@code null} while it is open
 */
public record CaseFile(String assignee, String rootCause, String action, Outcome outcome) {

    public boolean isClosed() {
        return outcome != null;
    }

    /** The file with the changes made; ask {@link #refusals} first. */
    public CaseFile with(Change change) {
        return new CaseFile(change.assignee().or(assignee), change.rootCause().or(rootCause), change.action().or(action),
                change.isClosing() ? change.outcome() : outcome);
    }

    /** Why that cannot be: empty when it can. */
    public List<Refusal> refusals(Change change) {
        var refusals = new ArrayList<Refusal>();
        if (change.isClosing() && change.rootCause().or(rootCause) == null) {
            refusals.add(new Refusal("/root_cause", "is required to close a recovery: what had gone wrong"));
        }
        if (change.isClosing() && change.outcome() == null) {
            refusals.add(new Refusal("/outcome", "is required to close a recovery: one of " + Outcome.names()));
        }
        if (!change.isClosing() && change.outcome() != null) {
            refusals.add(new Refusal("/outcome", "is told when the recovery is closed: send state closed with it"));
        }
        return refusals;
    }

    /** What the history says of a change, in the order in which it says so; what stays as it was is not told of. */
    public List<Step> steps(Change change) {
        var after = with(change);
        var steps = new ArrayList<Step>();
        if (!Objects.equals(assignee, after.assignee)) {
            steps.add(new Step(after.assignee == null ? "released" : "taken", after.assignee));
        }
        if (change.note() != null) {
            steps.add(new Step("note", change.note()));
        }
        if (!Objects.equals(rootCause, after.rootCause)) {
            steps.add(new Step("root_cause", after.rootCause));
        }
        if (!Objects.equals(action, after.action)) {
            steps.add(new Step("action", after.action));
        }
        if (change.isClosing()) {
            steps.add(new Step("closed", after.outcome.wireName()));
        }
        return steps;
    }

    /** @param words as given; {@code null} when something was taken back */
    public record Step(String what, String words) {
    }

    /** @param pointer JSON pointer of the field that is wrong */
    public record Refusal(String pointer, String detail) {
    }
}
