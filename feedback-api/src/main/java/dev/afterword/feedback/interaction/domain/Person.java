package dev.afterword.feedback.interaction.domain;

/**
 * Who was named to the customer, as at that moment.
 *
 * @param ref the workspace's own id of the team member; {@code null} for a touchpoint's owner who stands in
 * @param name for people
 * @param role such as {@code Optician}, or {@code null}
 * @param photoUrl https address of a portrait, or {@code null}
 * @param greeting the person's own words, or {@code null}
 */
public record Person(String ref, String name, String role, String photoUrl, String greeting) {
}
