package dev.afterword.outbox;

import java.util.List;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;

/**
 * Hears of every event once the transaction that tells of it is committed, and of no other: for numbers about the business.
 * Called on the thread that committed, so it must be quick and must not throw.
 */
public interface ToldEvents {

    void told(List<CloudEvent<? extends EventData>> events);
}
