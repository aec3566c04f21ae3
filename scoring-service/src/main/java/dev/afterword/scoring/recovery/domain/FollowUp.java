package dev.afterword.scoring.recovery.domain;

import java.util.Set;

/** What follows from a revision of a response. */
public enum FollowUp {

    /** A recovery is opened. */
    OPEN,

    /** It is added to the customer's open recovery. */
    ADD,

    /** What was bad is bad no more: the open recovery says so, but somebody has to close it. */
    CALM,

    /** Nothing but that a recovery shows the response as it stands now. */
    NOTHING;

    /**
     * @param now what is bad about the response
     * @param before what was bad about it when a recovery last saw it; empty when none ever has
     * @param isOpen whether the customer has an open recovery
     * @param isPart whether that one speaks of this response
     */
    public static FollowUp of(Set<String> now, Set<String> before, boolean isOpen, boolean isPart) {
        if (!before.containsAll(now)) {
            return isOpen ? ADD : OPEN;
        }
        return isPart && now.isEmpty() && !before.isEmpty() ? CALM : NOTHING;
    }
}
