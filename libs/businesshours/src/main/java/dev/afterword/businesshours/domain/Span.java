package dev.afterword.businesshours.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time.
 *
 * @param to behind its last moment, later than {@code from}
 */
record Span(Instant from, Instant to) {

    Duration length() {
        return Duration.between(from, to);
    }

    Optional<Span> intersect(Span other) {
        var begin = from.isAfter(other.from) ? from : other.from;
        var end = to.isBefore(other.to) ? to : other.to;
        return begin.isBefore(end) ? Optional.of(new Span(begin, end)) : Optional.empty();
    }
}
