package dev.afterword.devstack.chaos;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whether the services' health endpoints said how it was. */
final class Truth {

    /** An orchestrator restarts after three failed probes; a single slow answer is no lie. */
    private static final int FAILED_PROBES = 3;

    private final Map<String, Integer> failed = new HashMap<>();
    private final Set<String> dead = new HashSet<>();
    private final Set<String> toldUnready = new HashSet<>();
    private final List<String> lies = new ArrayList<>();

    /** @param status of HTTP, or one of {@link Probe}'s */
    synchronized void live(String service, int status) {
        // Where there is no process, an orchestrator starts one: that is seen by whoever waits for it to be ready.
        boolean fine = status == 200 || status == Probe.NO_PROCESS || dead.contains(service);
        if (fine) {
            failed.remove(service);
        } else if (failed.merge(service, 1, Integer::sum) == FAILED_PROBES) {
            lies.add(service + " lives, but its liveness said " + (status == Probe.NO_ANSWER ? "nothing" : status));
        }
    }

    synchronized void ready(String service, boolean isReady) {
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
        unready.stream().sorted().filter(service -> !toldUnready.contains(service))
                .forEach(service -> lies.add(service + " said it was ready all through: " + fault));
    }

    /** From now on every process is expected to answer again. */
    synchronized void end() {
        dead.clear();
    }

    synchronized List<String> lies() {
        return List.copyOf(lies);
    }
}
