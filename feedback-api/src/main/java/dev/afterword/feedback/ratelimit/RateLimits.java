package dev.afterword.feedback.ratelimit;

import dev.afterword.web.key.KeyHash;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Counts what comes in with publishable keys, in memory: before anything is looked up, whether the key is good or not. */
@ApplicationScoped
public class RateLimits {

    private final Buckets<ClientNetwork> byNetwork;
    private final Buckets<KeyHash> byKey;
    private final String policy;

    @Inject
    RateLimits(RateLimitSettings settings) {
        this(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(RateLimitSettings settings, TimeMeter time) {
        byNetwork = new Buckets<>(settings.perAddress(), time);
        byKey = new Buckets<>(settings.perKey(), time);
        policy = settings.perAddress() + ";w=60, " + settings.perKey() + ";w=60";
    }

    /** The network first: whoever is over its limit there takes nothing from the key's other visitors. */
    public Allowance take(ClientNetwork network, String key) {
        var ofNetwork = byNetwork.take(network);
        return ofNetwork.granted() ? ofNetwork.tighterOf(byKey.take(KeyHash.of(key))) : ofNetwork;
    }

    /** Both limits, as the header {@code RateLimit-Policy} tells them. */
    public String policy() {
        return policy;
    }
}
