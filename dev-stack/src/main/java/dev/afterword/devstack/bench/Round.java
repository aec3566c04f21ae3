package dev.afterword.devstack.bench;

/** One turn of a comparison: the reference first, then ours, right after each other. */
public record Round(double reference, double ours) {

    double ratio() {
        return ours / reference;
    }
}
