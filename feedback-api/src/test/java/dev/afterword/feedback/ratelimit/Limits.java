package dev.afterword.feedback.ratelimit;

/** Settings as a test wants them. */
record Limits(int perKey, int perAddress, int guessesPerAddress) implements RateLimitSettings {
}
