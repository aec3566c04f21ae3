package dev.afterword.survey.survey.domain;

/**
 * One answer that a customer can choose.
 *
 * @param key unique within its question: lower-case letters, digits, {@code _} and {@code -}
 * @param label what the customer reads
 */
public record Option(String key, Words label) {
}
