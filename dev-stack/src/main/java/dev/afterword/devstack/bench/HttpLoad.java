package dev.afterword.devstack.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.Histogram;

/**
 * Sends requests that are bytes already over connections that stay open, from one thread: it shares the processors with the
 * services that it measures, and should leave them as much as it can.
 */
final class HttpLoad implements AutoCloseable {

    private static final long LONGEST_NANOS = 60_000_000_000L;

    private final Requests requests;
    private final Selector selector;
    private final List<HttpConnection> connections = new ArrayList<>();
    private final ArrayDeque<HttpConnection> idle = new ArrayDeque<>();
    private final Histogram latencies = new Histogram(LONGEST_NANOS, 3);
    private long answered;
    private long refused;

    /** Makes request after request. */
    @FunctionalInterface
    interface Requests {

        /** The whole request; {@code due} is when it was to be sent, which may be past. {@code null}: there are no more. */
        byte[] next(long due);
    }

    HttpLoad(int port, int connectionCount, Requests requests) throws IOException {
        this.requests = requests;
        selector = Selector.open();
        for (int i = 0; i < connectionCount; i++) {
            var connection = new HttpConnection(new InetSocketAddress("127.0.0.1", port), selector);
            connections.add(connection);
            idle.add(connection);
        }
    }

    /** Each connection sends its next request as soon as it has the answer to the last. */
    LoadResult closedLoop(double seconds) throws IOException {
        long began = System.nanoTime();
        long end = began + (long) (seconds * 1e9);
        boolean more = true;
        while (true) {
            long now = System.nanoTime();
            more = more && now < end;
            while (more && !idle.isEmpty()) {
                more = send(now);
            }
            if (!more && idle.size() == connections.size()) {
                return result(began);
            }
            select(100);
        }
    }

    /**
     * Sends at a steady rate, whether answers come or not. A latency runs from the time at which the request was due, so that
     * an answer that is late delays nobody's clock.
     */
    LoadResult openLoop(double perSecond, double seconds) throws IOException {
        long began = System.nanoTime();
        double pause = 1e9 / perSecond;
        long total = (long) (perSecond * seconds);
        long sent = 0;
        while (true) {
            long now = System.nanoTime();
            while (sent < total && !idle.isEmpty() && began + (long) (sent * pause) <= now) {
                sent = send(began + (long) (sent * pause)) ? sent + 1 : total;
            }
            if (sent >= total && idle.size() == connections.size()) {
                return result(began);
            }
            long wait = sent < total ? began + (long) (sent * pause) - System.nanoTime() : 100_000_000L;
            if (idle.isEmpty() || wait > 1_000_000L) {
                select(idle.isEmpty() ? 100 : wait / 1_000_000L);
            } else {
                LockSupport.parkNanos(Math.max(0, Math.min(wait, 200_000L)));
                select(0);
            }
        }
    }

    private boolean send(long due) throws IOException {
        byte[] request = requests.next(due);
        if (request != null) {
            idle.poll().send(request, due);
        }
        return request != null;
    }

    private void select(long millis) throws IOException {
        if (millis > 0) {
            selector.select(millis);
        } else {
            selector.selectNow();
        }
        for (var key : selector.selectedKeys()) {
            var connection = (HttpConnection) key.attachment();
            int status = connection.proceed();
            if (status > 0) {
                latencies.recordValue(Math.min(LONGEST_NANOS, System.nanoTime() - connection.due()));
                answered++;
                refused += status >= 400 ? 1 : 0;
                idle.add(connection);
            }
        }
        selector.selectedKeys().clear();
    }

    private LoadResult result(long began) {
        var result = new LoadResult(answered, refused, (System.nanoTime() - began) / 1e9, latencies.copy());
        answered = 0;
        refused = 0;
        latencies.reset();
        return result;
    }

    @Override
    public void close() throws IOException {
        for (HttpConnection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
