package dev.afterword.feedback.ratelimit;

import java.time.Duration;

import io.github.bucket4j.TimeMeter;

/** Time that passes when a test says so. */
class TestTime implements TimeMeter {

    private long nanos = Duration.ofDays(1).toNanos();

    void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    @Override
    public long currentTimeNanos() {
        return nanos;
    }

    @Override
    public boolean isWallClockBased() {
        return false;
    }
}
