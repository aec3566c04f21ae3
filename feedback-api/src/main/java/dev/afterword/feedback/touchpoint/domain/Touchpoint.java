package dev.afterword.feedback.touchpoint.domain;

/**
 * A place where customers meet the business.
 *
 * @param key see {@link TouchpointKey}
 * @param name for people, 1 to 200 characters
 * @param kind what happens there
 * @param journeyStage where on the customer's way it stands
 * @param owner never {@code null}: what nobody owns, nobody improves
 */
public record Touchpoint(String key, String name, TouchpointKind kind, JourneyStage journeyStage, Owner owner) {
}
