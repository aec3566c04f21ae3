package dev.afterword.feedback.ratelimit;

import java.time.Duration;

import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * How often a client has come with a key or an origin that nobody knows. A key cannot be guessed; this keeps the tries from
 * costing a look into the database each.
 */
@ApplicationScoped
public class Guesses {

    /** When a network that has spent its guesses may try again: by then there are a few. */
    public static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private final Buckets<ClientNetwork> guesses;

    @Inject
    Guesses(RateLimitSettings settings) {
        this(settings, TimeMeter.SYSTEM_NANOTIME);
    }

    Guesses(RateLimitSettings settings, TimeMeter time) {
        guesses = new Buckets<>(settings.guessesPerAddress(), time);
    }

    public void wasWrong(ClientNetwork network) {
        guesses.take(network);
    }

    public boolean areSpent(ClientNetwork network) {
        return guesses.isEmpty(network);
    }
}
