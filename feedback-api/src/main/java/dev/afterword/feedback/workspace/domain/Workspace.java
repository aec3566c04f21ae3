package dev.afterword.feedback.workspace.domain;

import java.util.UUID;

/**
 * A tenant: one company with its own touchpoints, keys and interactions.
 *
 * @param id UUIDv7
 * @param name as its customers know it, 1 to 200 characters
 * @param timeZone IANA name; decides on which day something happened
 * @param retentionDays how long interactions are kept, in days, {@value #SHORTEST_RETENTION} to {@value #LONGEST_RETENTION}
 * @param createTouchpoints whether an interaction may name a touchpoint that is not there yet
 * @param defaultOwner of touchpoints that come up that way; {@code null} only without {@code createTouchpoints}
 * @param operator whether its administrators run this installation; true for the first workspace alone
 */
public record Workspace(UUID id, String name, String timeZone, int retentionDays, boolean createTouchpoints,
        DefaultOwner defaultOwner, boolean operator) {

    public static final int SHORTEST_RETENTION = 30;
    public static final int LONGEST_RETENTION = 3650;

    /** Two years: this year's score can be compared with last year's, season by season. */
    public static final int USUAL_RETENTION = 730;

    public Workspace {
        if (retentionDays < SHORTEST_RETENTION || retentionDays > LONGEST_RETENTION) {
            throw new IllegalArgumentException("retention of " + retentionDays + " days");
        }
        if (createTouchpoints && defaultOwner == null) {
            throw new IllegalArgumentException("nobody owns the touchpoints that come up");
        }
    }

    /** One that has set nothing but what it must. */
    public static Workspace plain(UUID id, String name, String timeZone) {
        return new Workspace(id, name, timeZone, USUAL_RETENTION, false, null, false);
    }

    /** The same, as it is for those who may not create touchpoints. */
    public Workspace withoutNewTouchpoints() {
        return new Workspace(id, name, timeZone, retentionDays, false, defaultOwner, operator);
    }

    /** The same, as the one whose administrators run this installation. */
    public Workspace asOperator() {
        return new Workspace(id, name, timeZone, retentionDays, createTouchpoints, defaultOwner, true);
    }
}
