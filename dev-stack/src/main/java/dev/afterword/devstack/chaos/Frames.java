package dev.afterword.devstack.chaos;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the messages in a stream of AMQP 0-9-1 that passes by, in either direction. */
final class Frames {

    private static final int HEADER = 7;
    private static final int METHOD_FRAME = 1;
    private static final int BASIC = 60;
    private static final int PUBLISH = 40;
    private static final int DELIVER = 60;
    private static final byte GREETING = 'A';

    private final AtomicLong messages;
    private final ByteBuffer head = ByteBuffer.allocate(HEADER + 4);
    private long toSkip;

    /** @param messages where to add what is found */
    Frames(AtomicLong messages) {
        this.messages = messages;
    }

    /** Pieces may end anywhere. */
    void pass(byte[] bytes, int length) {
        for (int at = 0; at < length;) {
            if (toSkip > 0) {
                int skipped = (int) Math.min(toSkip, length - at);
                toSkip -= skipped;
                at += skipped;
            } else {
                head.put(bytes[at++]);
                look();
            }
        }
    }

    private void look() {
        if (head.position() == 1 && head.get(0) == GREETING) {
            begin(7); // "AMQP" and a version, before the first frame
        } else if (head.position() >= HEADER) {
            long payload = Integer.toUnsignedLong(head.getInt(3));
            if (payload < 4) {
                begin(payload + 1);
            } else if (head.position() == HEADER + 4) {
                int method = head.getShort(HEADER + 2);
                if (head.get(0) == METHOD_FRAME && head.getShort(HEADER) == BASIC && (method == PUBLISH || method == DELIVER)) {
                    messages.incrementAndGet();
                }
                begin(payload + 1 - 4);
            }
        }
    }

    private void begin(long bytesToSkip) {
        toSkip = bytesToSkip;
        head.clear();
    }
}
