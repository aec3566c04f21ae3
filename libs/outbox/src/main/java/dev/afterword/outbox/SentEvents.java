package dev.afterword.outbox;

/** Hears of every event once the broker has it. Called by the relay, so it must be quick and must not throw. */
public interface SentEvents {

    /** @param body the whole CloudEvent as JSON */
    void sent(String type, String body);
}
