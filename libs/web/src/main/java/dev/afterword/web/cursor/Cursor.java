package dev.afterword.web.cursor;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import java.util.zip.CRC32;

import dev.afterword.web.problem.ProblemException;

/**
 * The last row a client has seen, in a list ordered by time and id. Opaque to clients, but no secret and not signed: a made-up
 * one leads to another position in the same client's own list. The checksum only catches one that was cut off or mistyped.
 *
 * @param time microseconds count, finer parts are dropped
 */
public record Cursor(Instant time, UUID id) {

    /** Name of the query parameter. */
    public static final String PARAMETER = "cursor";

    private static final byte VERSION = 1;
    private static final int CHECKED = 1 + Long.BYTES + 2 * Long.BYTES;
    private static final int LENGTH = CHECKED + Integer.BYTES;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    public Cursor {
        time = time.truncatedTo(ChronoUnit.MICROS);
    }

    public String encode() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .put(VERSION)
                .putLong(Math.addExact(Math.multiplyExact(time.getEpochSecond(), 1_000_000L), time.getNano() / 1000))
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        bytes.putInt(checksum(bytes.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * @param text as it came in the query; {@code null} or empty means from the beginning
     * @return {@code null} for the beginning
     * @throws ProblemException 422 at {@code cursor} for a text that {@link #encode} has not made
     */
    public static Cursor decode(String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.capacity() == LENGTH && bytes.get() == VERSION && bytes.getInt(CHECKED) == checksum(bytes.array())) {
                var time = Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS);
                var cursor = new Cursor(time, new UUID(bytes.getLong(), bytes.getLong()));
                // A time outside these years fails in the database, or already in encode().
                // A longer spelling of the same bytes was not made here.
                if (!time.isBefore(EARLIEST) && !time.isAfter(LATEST) && cursor.encode().equals(text)) {
                    return cursor;
                }
            }
        } catch (IllegalArgumentException e) {
            // not base64url: refused like any other text that is no cursor
        }
        throw ProblemException.invalid(PARAMETER, "must be a next_cursor of this list, unchanged; leave it out to begin anew");
    }

    private static int checksum(byte[] bytes) {
        var crc = new CRC32();
        crc.update(bytes, 0, CHECKED);
        return (int) crc.getValue();
    }
}
