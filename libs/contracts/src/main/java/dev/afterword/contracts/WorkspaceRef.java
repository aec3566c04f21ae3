package dev.afterword.contracts;

/**
 * What other services need to know of a workspace to speak and count for it.
 *
 * @param name the company's name as its customers know it
 * @param timeZone IANA time zone that decides on which day something happened, for example {@code Europe/Berlin}
 */
public record WorkspaceRef(String name, String timeZone) {
}
