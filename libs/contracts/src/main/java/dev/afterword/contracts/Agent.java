package dev.afterword.contracts;

/**
 * Who served the customer, as at that moment.
 *
 * @param ref the caller's own id of that person
 * @param name for people
 */
public record Agent(String ref, String name) {
}
