package dev.afterword.devstack.chaos;

/**
 * What one round of faults did.
 *
 * @param recoverySeconds from the end of the faults until every service was ready
 * @param connections the highest rate of any service, a second; so are the other two
 */
record Played(String faults, double seconds, double recoverySeconds, long recorded, long answered, double connections,
        double bytes, double logBytes) {
}
