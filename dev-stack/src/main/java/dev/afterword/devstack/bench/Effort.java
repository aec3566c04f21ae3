package dev.afterword.devstack.bench;

/**
 * How much time the benchmark takes for itself.
 *
 * @param seconds of one measurement
 * @param rounds in which a figure and its reference take turns
 * @param backlog messages in the backlog that is drained
 * @param heapMebibytes the most that each service's heap may take; half of 768, as in its image, unless told otherwise
 */
public record Effort(int seconds, int rounds, int backlog, int heapMebibytes) {

    public static final Effort WHOLE = new Effort(5, 3, 1_000_000, 384);
    public static final Effort QUICK = new Effort(2, 1, 50_000, 384);

    /** How often a service does what is to be measured before it is, at most. */
    int warmUps() {
        return 4 * rounds;
    }

    public Effort withSeconds(int other) {
        return new Effort(other, rounds, backlog, heapMebibytes);
    }

    public Effort withRounds(int other) {
        return new Effort(seconds, other, backlog, heapMebibytes);
    }

    public Effort withBacklog(int other) {
        return new Effort(seconds, rounds, other, heapMebibytes);
    }

    public Effort withHeap(int other) {
        return new Effort(seconds, rounds, backlog, other);
    }
}
