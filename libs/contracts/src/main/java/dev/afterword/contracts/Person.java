package dev.afterword.contracts;

/**
 * Somebody of the business who answers for something.
 *
 * @param name for people; or {@code null}
 * @param email where that person is reached
 */
public record Person(String name, String email) {
}
