package dev.afterword.devstack.pods;

/** Where the services answer, and a key for them. */
public record Addresses(String feedback, String survey, String scoring, String key) {
}
