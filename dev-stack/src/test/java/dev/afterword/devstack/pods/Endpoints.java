package dev.afterword.devstack.pods;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.SocketAddress;

/** Which pods of one service get requests, each in its turn: those that said a second ago that they are ready. */
final class Endpoints {

    private static final long PROBE_MILLIS = 1_000;
    private static final String LOOPBACK = "127.0.0.1";

    private final HttpClient prober;
    private final List<Integer> pods = new CopyOnWriteArrayList<>();
    private final Map<Integer, Boolean> ready = new ConcurrentHashMap<>();
    private final Map<Integer, AtomicInteger> turns = new ConcurrentHashMap<>();
    private final AtomicInteger turn = new AtomicInteger();

    Endpoints(Vertx vertx) {
        prober = vertx.createHttpClient();
        vertx.setPeriodic(PROBE_MILLIS, timer -> pods.forEach(this::probe));
    }

    /** From now on this pod is asked whether it is ready. */
    void add(int port) {
        pods.add(port);
        turns.put(port, new AtomicInteger());
    }

    /** It gets nothing more, ready or not. */
    void remove(int port) {
        pods.remove((Integer) port);
        ready.remove(port);
    }

    boolean has(int port) {
        return ready.getOrDefault(port, false);
    }

    /** Fails when no pod is ready. */
    SocketAddress next() {
        var all = new ArrayList<>(pods);
        all.removeIf(port -> !has(port));
        int port = all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
        turns.get(port).incrementAndGet();
        return SocketAddress.inetSocketAddress(port, LOOPBACK);
    }

    /** How often it was the turn of each pod there has ever been. */
    List<Integer> turns() {
        return turns.values().stream().map(AtomicInteger::get).toList();
    }

    private void probe(int port) {
        prober.request(HttpMethod.GET, port, LOOPBACK, "/q/health/ready")
                .compose(HttpClientRequest::send)
                .timeout(PROBE_MILLIS * 3, TimeUnit.MILLISECONDS)
                .onComplete(answer -> {
                    if (pods.contains(port)) {
                        ready.put(port, answer.succeeded() && answer.result().statusCode() == 200);
                    }
                });
    }
}
