package dev.afterword.contracts;

/**
 * What a customer was to us before something happened, and after it: each one of {@code fan neutral at_risk unknown}.
 *
 * @param before the standing until then
 * @param after the standing from then on; often the same
 */
public record StandingMove(String before, String after) {
}
