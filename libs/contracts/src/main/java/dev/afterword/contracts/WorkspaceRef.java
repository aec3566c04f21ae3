package dev.afterword.contracts;

/**
 * What other services need to know of a workspace to speak and count for it.
 *
 * @param name the company's name as its customers know it
 * @param timeZone IANA time zone that decides on which day something happened, for example {@code Europe/Berlin}
 * @param retentionDays how long it keeps an interaction, and all that came of it, after it occurred; {@code null} in events
 *        from
 *        before this was told
 */
public record WorkspaceRef(String name, String timeZone, Integer retentionDays) {

    /** One of which it is not known how long it keeps anything. */
    public WorkspaceRef(String name, String timeZone) {
        this(name, timeZone, null);
    }
}
