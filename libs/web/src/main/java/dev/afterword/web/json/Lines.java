package dev.afterword.web.json;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Cuts bytes into their lines, one at a time; skips those of nothing but blanks. In UTF-8 no character contains a line feed.
 */
final class Lines implements Iterator<byte[]> {

    private final byte[] bytes;
    private int next;

    private Lines(byte[] bytes) {
        this.bytes = bytes;
        skipBlanks();
    }

    static Iterable<byte[]> of(byte[] bytes) {
        return () -> new Lines(bytes);
    }

    @Override
    public boolean hasNext() {
        return next < bytes.length;
    }

    @Override
    public byte[] next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        int end = next;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        byte[] line = Arrays.copyOfRange(bytes, next, end);
        next = end;
        skipBlanks();
        return line;
    }

    private void skipBlanks() {
        while (next < bytes.length
                && (bytes[next] == '\n' || bytes[next] == '\r' || bytes[next] == ' ' || bytes[next] == '\t')) {
            next++;
        }
    }
}
