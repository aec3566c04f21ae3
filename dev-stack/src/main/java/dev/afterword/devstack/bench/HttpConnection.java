package dev.afterword.devstack.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** One connection that stays open, with one request at a time on it. */
final class HttpConnection implements AutoCloseable {

    /** 0, CR, LF, CR, LF. */
    private static final long LAST_CHUNK = 0x300D0A0D0AL;
    private static final long LAST_CHUNK_MASK = 0xFFFFFFFFFFL;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final ByteBuffer in = ByteBuffer.allocate(64 * 1024);
    private ByteBuffer out;
    private long due;
    private int status;
    private long bodyLeft;
    /** The last eight bytes that came. */
    private long tail;

    HttpConnection(InetSocketAddress address, Selector selector) throws IOException {
        channel = SocketChannel.open(address);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    long due() {
        return due;
    }

    void send(byte[] request, long dueAt) throws IOException {
        due = dueAt;
        status = 0;
        in.clear();
        out = ByteBuffer.wrap(request);
        write();
    }

    private void write() throws IOException {
        channel.write(out);
        key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    /** Does what can be done without waiting; returns the status when the whole answer is there, and 0 before. */
    int proceed() throws IOException {
        if (key.isWritable()) {
            write();
        }
        if (!key.isReadable()) {
            return 0;
        }
        if (channel.read(in) < 0) {
            throw new EOFException("The service closed a connection");
        }
        int head = 0;
        if (status == 0) {
            var found = ResponseHead.in(in.array(), in.position());
            if (found == null) {
                return 0;
            }
            status = found.status();
            bodyLeft = found.bodyLength();
            head = found.length();
            tail = 0;
        }
        boolean whole = bodyLeft == ResponseHead.IN_CHUNKS ? isLastChunk(head) : (bodyLeft -= in.position() - head) <= 0;
        in.clear();
        return whole ? status : 0;
    }

    /** A chunk of no bytes is the last one. Nothing else ends like it: JSON and HTML hold no such line. */
    private boolean isLastChunk(int head) {
        for (int i = Math.max(head, in.position() - Long.BYTES); i < in.position(); i++) {
            tail = tail << 8 | in.get(i) & 0xFF;
        }
        return (tail & LAST_CHUNK_MASK) == LAST_CHUNK;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
