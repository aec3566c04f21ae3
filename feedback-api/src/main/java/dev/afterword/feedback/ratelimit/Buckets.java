package dev.afterword.feedback.ratelimit;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

/**
 * One token bucket for each of many: so many tokens a minute, trickling back one by one. Bucket4j counts without locks and
 * exactly; a bucket not touched for two minutes is full again and forgotten.
 *
 * @param <K> whose bucket
 */
final class Buckets<K> {

    /** About 20 MB when full. The least used go first, so a flood of new ones hardly reaches those in use. */
    private static final int MOST = 100_000;

    private final int perMinute;
    private final TimeMeter time;
    private final Cache<K, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    Buckets(int perMinute, TimeMeter time) {
        if (perMinute < 1) {
            throw new IllegalArgumentException("afterword.rate-limit.*: a limit must be at least 1 a minute");
        }
        this.perMinute = perMinute;
        this.time = time;
    }

    /** Takes one token, if there is one. */
    Allowance take(K whose) {
        ConsumptionProbe probe = bucket(whose).tryConsumeAndReturnRemaining(1);
        return new Allowance(probe.isConsumed(), perMinute, probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Whether there is no token, without taking one; makes no bucket. */
    boolean isEmpty(K whose) {
        Bucket bucket = buckets.getIfPresent(whose);
        return bucket != null && bucket.getAvailableTokens() == 0;
    }

    private Bucket bucket(K whose) {
        return buckets.get(whose, anew -> Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build());
    }
}
