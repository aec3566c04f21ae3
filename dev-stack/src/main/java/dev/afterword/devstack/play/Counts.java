package dev.afterword.devstack.play;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What has been done and seen so far; used by many threads. */
final class Counts {

    private static final Set<String> METRICS = Set.of("nps", "csat", "ces", "polite", "responsive", "efficient",
            "knowledgeable", "easy_to_work_with");

    private long sent;
    private long repeated;
    private long answered;
    private long refused;
    private long invited;
    private long suppressed;
    private long arrived;
    private final Map<String, Map<String, Long>> expected = new TreeMap<>();
    private final Set<String> touchpoints = new TreeSet<>();

    synchronized void addSent(String touchpoint, boolean isNew) {
        sent++;
        repeated += isNew ? 0 : 1;
        touchpoints.add(touchpoint);
    }

    /** @param answers the last ones, which hold all of them */
    synchronized void addAnswered(String touchpoint, Map<String, String> answers) {
        answered++;
        for (String question : answers.keySet()) {
            if (METRICS.contains(question)) {
                expected.computeIfAbsent(question, metric -> new TreeMap<>()).merge(touchpoint, 1L, Long::sum);
            }
        }
    }

    synchronized void addRefused() {
        refused++;
    }

    synchronized void addInvited() {
        invited++;
    }

    synchronized void addSuppressed() {
        suppressed++;
    }

    synchronized void addArrived() {
        arrived++;
    }

    /** Interactions that the API has accepted, each once. */
    synchronized long sent() {
        return sent;
    }

    /** Of those sent, the ones that the API had known before. */
    synchronized long repeated() {
        return repeated;
    }

    synchronized long answered() {
        return answered;
    }

    /** Customers whose interaction or answer the API refused or could not take. */
    synchronized long refused() {
        return refused;
    }

    synchronized long invited() {
        return invited;
    }

    /** Interactions that by the rules nobody is asked about. */
    synchronized long suppressed() {
        return suppressed;
    }

    /** Answered interactions whose last revision's scores reached the CRM. */
    synchronized long arrived() {
        return arrived;
    }

    synchronized Set<String> touchpoints() {
        return new TreeSet<>(touchpoints);
    }

    /** How many answers each metric must have, by touchpoint. */
    synchronized Map<String, Map<String, Long>> expected() {
        var copy = new TreeMap<String, Map<String, Long>>();
        expected.forEach((metric, byTouchpoint) -> copy.put(metric, new TreeMap<>(byTouchpoint)));
        return copy;
    }
}
