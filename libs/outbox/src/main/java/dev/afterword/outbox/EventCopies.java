package dev.afterword.outbox;

import java.util.List;

/**
 * Hears of every event in the transaction that tells of it: for a service that keeps what it has told. Beans of this type are
 * called one after the other; what they throw undoes the transaction.
 */
public interface EventCopies {

    void keep(List<EventCopy> events);
}
