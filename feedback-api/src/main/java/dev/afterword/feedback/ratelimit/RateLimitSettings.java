package dev.afterword.feedback.ratelimit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How much anybody may ask for who has nothing but what stands in a web page. Each pod counts for itself, so the whole service
 * lets through up to so many times the number of pods.
 */
@ConfigMapping(prefix = "afterword.rate-limit")
public interface RateLimitSettings {

    /** Requests a minute with one publishable key, from all its visitors together. */
    @WithDefault("600")
    int perKey();

    /** Requests a minute with publishable keys from one client address; an IPv6 network of 64 bits counts as one. */
    @WithDefault("30")
    int perAddress();

    /** Requests a minute with a key, or from an origin, that turned out to be unknown, from one client address. */
    @WithDefault("60")
    int guessesPerAddress();
}
