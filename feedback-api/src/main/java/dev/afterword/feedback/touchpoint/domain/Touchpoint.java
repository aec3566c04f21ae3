package dev.afterword.feedback.touchpoint.domain;

/**
 * A place where customers meet the business.
 *
 * @param key see {@link TouchpointKey}
 * @param name for people, 1 to 200 characters
 * @param kind what happens there
 * @param journeyStage where on the customer's way it stands
 * @param owner never {@code null}: what nobody owns, nobody improves
 * @param promise what customers are promised there, or {@code null} for nothing
 * @param reviewUrl where customers may tell the public, or {@code null}
 */
public record Touchpoint(String key, String name, TouchpointKind kind, JourneyStage journeyStage, Owner owner,
        PromisePolicy promise, String reviewUrl) {

    /** One that promises nothing and shows no review link. */
    public static Touchpoint plain(String key, String name, TouchpointKind kind, JourneyStage journeyStage, Owner owner) {
        return new Touchpoint(key, name, kind, journeyStage, owner, null, null);
    }
}
