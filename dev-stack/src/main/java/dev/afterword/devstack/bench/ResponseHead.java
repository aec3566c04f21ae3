package dev.afterword.devstack.bench;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The first lines of an answer.
 *
 * @param length bytes up to where the body begins
 */
record ResponseHead(int status, int length, long bodyLength) {

    /** The body comes in chunks, and nobody knows yet how many. */
    static final long IN_CHUNKS = Long.MAX_VALUE;

    private static final String LENGTH = "\r\ncontent-length:";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";

    /** {@code null} when it is not all there yet. */
    static ResponseHead in(byte[] bytes, int count) {
        for (int i = 3; i < count; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                return read(new String(bytes, 0, i + 1, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT));
            }
        }
        return null;
    }

    private static ResponseHead read(String head) {
        int status = Integer.parseInt(head.substring(9, 12));
        int at = head.indexOf(LENGTH);
        long bodyLength = head.contains(CHUNKED) ? IN_CHUNKS
                : at < 0 ? 0
                        : Long.parseLong(head.substring(at + LENGTH.length(), head.indexOf('\r', at + 2)).strip());
        return new ResponseHead(status, head.length(), bodyLength);
    }
}
