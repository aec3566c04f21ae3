package dev.afterword.devstack.chaos;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.afterword.devstack.server.ServiceProcess;

/** Asks all services all the time whether they live and can serve. */
final class HealthWatch implements AutoCloseable {

    private final Truth truth = new Truth();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean closed;

    HealthWatch(List<ServiceProcess> services) {
        for (ServiceProcess service : services) {
            threads.add(TcpProxy.daemon(() -> watch(service), "health of " + service.name()));
        }
        threads.forEach(Thread::start);
    }

    /** What came of it. */
    Truth truth() {
        return truth;
    }

    private void watch(ServiceProcess service) {
        try {
            while (!closed) {
                truth.live(service.name(), Probe.live(service.port()));
                truth.ready(service.name(), Probe.ready(service.port()) == 200);
                TimeUnit.MILLISECONDS.sleep(500);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        threads.forEach(Thread::interrupt);
    }
}
