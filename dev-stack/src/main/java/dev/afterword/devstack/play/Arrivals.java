package dev.afterword.devstack.play;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import dev.afterword.devstack.client.CallFailed;
import dev.afterword.devstack.client.CrmClient;

/**
 * Watches the CRM until what it must hear of each interaction has arrived. Holds a bounded number of interactions: when
 * the CRM is that far behind, those who add more wait.
 */
final class Arrivals implements AutoCloseable {

    private static final int MOST_PENDING = 20_000;
    private static final int ASK = 1_000;

    private final CrmClient crm;
    private final Counts counts;
    private final Map<UUID, Expected> pending = new LinkedHashMap<>();
    private final Thread watcher = new Thread(this::watch, "arrivals");
    private long lastProgress = System.nanoTime();
    private boolean closed;

    private record Expected(Integer revision, boolean asked, boolean scored) {
    }

    Arrivals(CrmClient crm, Counts counts) {
        this.crm = crm;
        this.counts = counts;
        watcher.setDaemon(true);
        watcher.start();
    }

    /** @param revision of the answers that must arrive, or {@code null} when the customer did not answer */
    void expect(UUID interaction, Integer revision) {
        synchronized (pending) {
            try {
                while (pending.size() >= MOST_PENDING && !closed) {
                    pending.wait();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            pending.put(interaction, new Expected(revision, false, false));
            lastProgress = System.nanoTime();
        }
    }

    /**
     * Waits until all has arrived, or nothing new for this long.
     *
     * @return how many interactions something is missing of
     */
    int awaitAll(Duration withoutProgress) throws InterruptedException {
        synchronized (pending) {
            while (!pending.isEmpty() && System.nanoTime() - lastProgress < withoutProgress.toNanos()) {
                pending.wait(200);
            }
            return pending.size();
        }
    }

    private void watch() {
        try {
            while (!isClosed()) {
                boolean any = false;
                for (List<UUID> question : questions()) {
                    any |= settle(crm.arrived(question));
                }
                if (!any) {
                    TimeUnit.MILLISECONDS.sleep(200);
                }
            }
        } catch (CallFailed | InterruptedException e) {
            Thread.currentThread().interrupt(); // what is still pending counts as missing
        }
    }

    private List<List<UUID>> questions() {
        List<UUID> all;
        synchronized (pending) {
            all = new ArrayList<>(pending.keySet());
        }
        var questions = new ArrayList<List<UUID>>();
        for (int from = 0; from < all.size(); from += ASK) {
            questions.add(all.subList(from, Math.min(all.size(), from + ASK)));
        }
        return questions;
    }

    private boolean settle(List<CrmClient.Arrival> arrivals) {
        boolean any = false;
        synchronized (pending) {
            for (CrmClient.Arrival arrival : arrivals) {
                any |= settle(arrival);
            }
            if (any) {
                lastProgress = System.nanoTime();
                pending.notifyAll();
            }
        }
        return any;
    }

    private boolean settle(CrmClient.Arrival arrival) {
        Expected expected = pending.get(arrival.id());
        if (expected == null) {
            return false;
        }
        boolean asked = arrival.invited() || arrival.suppressed();
        boolean scored = expected.revision() == null
                || arrival.revision() != null && arrival.revision() >= expected.revision();
        if (asked && !expected.asked()) {
            if (arrival.invited()) {
                counts.addInvited();
            } else {
                counts.addSuppressed();
            }
        }
        if (scored && !expected.scored() && expected.revision() != null) {
            counts.addArrived();
        }
        if (asked && scored) {
            pending.remove(arrival.id());
        } else {
            pending.put(arrival.id(), new Expected(expected.revision(), asked, scored));
        }
        return asked != expected.asked() || scored != expected.scored();
    }

    private boolean isClosed() {
        synchronized (pending) {
            return closed;
        }
    }

    @Override
    public void close() {
        synchronized (pending) {
            closed = true;
            pending.notifyAll();
        }
        watcher.interrupt();
    }
}
