package dev.afterword.devstack.chaos;

/**
 * What one round of faults did.
 *
 * @param recoverySeconds from the end of the faults until every service was ready
 * @param told events that reached the CRM in the second half of the faults; -1 where its database was away, too
 * @param connections the highest rate of any service, a second; so are the other three
 * @param messages published to the broker and delivered from it
 */
record Played(String faults, double seconds, double recoverySeconds, long recorded, long answered, long told,
        double connections, double bytes, double messages, double logBytes) {
}
