package dev.afterword.feedback.touchpoint.domain;

/**
 * The one person accountable for a touchpoint.
 *
 * @param name for people
 * @param email plausible address
 */
public record Owner(String name, String email) {
}
