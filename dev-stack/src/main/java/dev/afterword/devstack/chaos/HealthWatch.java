package dev.afterword.devstack.chaos;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import dev.afterword.devstack.server.ServiceProcess;

/** Asks all services all the time whether they live and can serve, and notes where they did not tell the truth. */
final class HealthWatch implements AutoCloseable {

    /** An orchestrator restarts after three failed probes; a single slow answer is no lie. */
    private static final int FAILED_PROBES = 3;

    private final Set<String> dead = new HashSet<>();
    private final Set<String> toldUnready = new HashSet<>();
    private final List<String> lies = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    HealthWatch(List<ServiceProcess> services) {
        for (ServiceProcess service : services) {
            threads.add(TcpProxy.daemon(() -> watch(service), "health of " + service.name()));
        }
        threads.forEach(Thread::start);
    }

    private void watch(ServiceProcess service) {
        int failed = 0;
        try {
            while (!closed) {
                int live = Probe.live(service.port());
                failed = live == 200 || live == Probe.NO_PROCESS ? 0 : failed + 1;
                boolean isReady = Probe.ready(service.port()) == 200;
                note(service.name(), failed, live, isReady);
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void note(String service, int failed, int live, boolean isReady) {
        if (failed == FAILED_PROBES && !dead.contains(service)) {
            lies.add(service + " lives, but its liveness said " + (live == Probe.NO_ANSWER ? "nothing" : live));
        }
        if (!isReady) {
            toldUnready.add(service);
        }
    }

    /** @param mayBeDead services whose processes are not expected to answer from now on */
    synchronized void begin(Set<String> mayBeDead) {
        dead.addAll(mayBeDead);
        toldUnready.clear();
    }

    /** @param unready services that must have said meanwhile that they could not serve */
    synchronized void require(Set<String> unready, String fault) {
        unready.stream().filter(service -> !toldUnready.contains(service))
                .forEach(service -> lies.add(service + " said it was ready all through: " + fault));
    }

    /** From now on every process is expected to answer again. */
    synchronized void end() {
        dead.clear();
    }

    synchronized List<String> lies() {
        return List.copyOf(lies);
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }
}
