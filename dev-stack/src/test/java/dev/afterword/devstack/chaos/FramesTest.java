package dev.afterword.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class FramesTest {

    private static final int METHOD = 1;
    private static final int BODY = 3;
    private static final int HEARTBEAT = 8;
    private static final byte[] PUBLISH = { 0, 60, 0, 40, 0, 0, 3, 'a', 'b', 'c' };
    private static final byte[] DELIVER = { 0, 60, 0, 60, 1, 't' };
    private static final byte[] ACK = { 0, 60, 0, 80, 0, 0, 0, 0, 0, 0, 0, 1, 0 };

    private final AtomicLong messages = new AtomicLong();
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();

    @Test
    void what_is_published_and_delivered_counts_and_nothing_else() {
        stream.writeBytes("AMQP\0\0\11\1".getBytes(StandardCharsets.ISO_8859_1));
        frame(METHOD, PUBLISH);
        frame(BODY, PUBLISH); // a body may look like a method
        frame(HEARTBEAT);
        frame(METHOD, ACK);
        frame(METHOD, DELIVER);
        pass(1_000);
        assertThat(messages).hasValue(2);
    }

    @Test
    void it_does_not_matter_where_the_pieces_end() {
        frame(METHOD, PUBLISH);
        frame(BODY, new byte[300]);
        frame(METHOD, DELIVER);
        for (int length = 1; length < 20; length++) {
            pass(length);
        }
        assertThat(messages).hasValue(2 * 19);
    }

    private void pass(int length) {
        var frames = new Frames(messages);
        byte[] all = stream.toByteArray();
        for (int from = 0; from < all.length; from += length) {
            var piece = java.util.Arrays.copyOfRange(all, from, Math.min(all.length, from + length));
            frames.pass(piece, piece.length);
        }
    }

    private void frame(int type, byte... payload) {
        stream.writeBytes(new byte[] { (byte) type, 0, 1, 0, 0, (byte) (payload.length >> 8), (byte) payload.length });
        stream.writeBytes(payload);
        stream.write(0xCE);
    }
}
