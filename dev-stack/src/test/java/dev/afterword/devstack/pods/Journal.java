package dev.afterword.devstack.pods;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What customers did, and what did not work. */
public final class Journal {

    private long requests;
    private final List<UUID> bought = new ArrayList<>();
    private final List<UUID> answered = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();

    synchronized void sent() {
        requests++;
    }

    synchronized void bought(UUID interaction) {
        bought.add(interaction);
    }

    synchronized void answered(UUID interaction) {
        answered.add(interaction);
    }

    synchronized void failed(String what) {
        failures.add(LocalTime.now() + " " + what);
    }

    /** Requests that were answered, whatever the answer. */
    public synchronized long requests() {
        return requests;
    }

    /** Interactions that were recorded. */
    public synchronized List<UUID> bought() {
        return List.copyOf(bought);
    }

    /** Interactions whose survey was answered. */
    public synchronized List<UUID> answered() {
        return List.copyOf(answered);
    }

    /** Requests that were not answered as they should have been. */
    public synchronized List<String> failures() {
        return List.copyOf(failures);
    }
}
