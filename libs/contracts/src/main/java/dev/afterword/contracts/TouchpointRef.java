package dev.afterword.contracts;

/**
 * A touchpoint as it was when the interaction happened.
 *
 * @param key unique within the workspace, for example {@code pricing-contact-form}
 * @param name for people
 * @param kind one of {@code contact_form purchase support_call support_chat delivery visit other}
 * @param journeyStage one of
 *        {@code awareness discovery attraction interaction purchase use cultivation advocacy}
 * @param owner e-mail address of the one accountable person
 * @param reviewUrl where customers may tell the public, or {@code null}
 */
public record TouchpointRef(String key, String name, String kind, String journeyStage, String owner, String reviewUrl) {

    /** One that shows no review link. */
    public TouchpointRef(String key, String name, String kind, String journeyStage, String owner) {
        this(key, name, kind, journeyStage, owner, null);
    }
}
