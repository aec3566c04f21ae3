package dev.afterword.feedback.workspace.domain;

/**
 * Who is accountable for a touchpoint that came up with its first interaction, until somebody else is named.
 *
 * @param name for people, 1 to 200 characters
 * @param email plausible address
 */
public record DefaultOwner(String name, String email) {
}
