package dev.afterword.messaging;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;

/** Ids of everything the suite stores or tells: UUIDv7, so that an index on them grows at one end. */
public final class Ids {

    // The JDK makes no version 7. This generator draws the random part anew for each id, so none can be guessed from another.
    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Ids() {
    }

    public static UUID next() {
        return GENERATOR.generate();
    }

    /** When that id was made, to the millisecond; the epoch for an id of another kind, so that it counts as old. */
    public static Instant timeOf(UUID id) {
        return id.version() == 7 ? Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16) : Instant.EPOCH;
    }

    /** Above every id that was made until then, to the millisecond, and not above any that was made later. */
    public static UUID boundAfter(Instant time) {
        return new UUID((time.toEpochMilli() + 1) << 16, 0);
    }
}
