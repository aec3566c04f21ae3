package dev.afterword.devstack.bench;

/**
 * How much time the benchmark takes for itself.
 *
 * @param seconds of one measurement
 * @param rounds in which a figure and its reference take turns
 * @param backlog messages in the backlog that is drained
 */
public record Effort(int seconds, int rounds, int backlog) {

    public static final Effort WHOLE = new Effort(5, 3, 1_000_000);
    public static final Effort QUICK = new Effort(2, 1, 50_000);

    public Effort withSeconds(int other) {
        return new Effort(other, rounds, backlog);
    }

    public Effort withRounds(int other) {
        return new Effort(seconds, other, backlog);
    }

    public Effort withBacklog(int other) {
        return new Effort(seconds, rounds, other);
    }
}
