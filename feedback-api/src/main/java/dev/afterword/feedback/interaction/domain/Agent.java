package dev.afterword.feedback.interaction.domain;

/**
 * Who served the customer; either part may be {@code null}.
 *
 * @param ref the caller's own id of that person
 * @param name for people
 */
public record Agent(String ref, String name) {

    public static final Agent UNKNOWN = new Agent(null, null);
}
