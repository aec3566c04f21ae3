package dev.afterword.messaging;

import java.util.List;

/**
 * A queue and the event types it takes. A service exposes its queues as beans of this type (or a {@code List} of them);
 * they are declared at start.
 *
 * @param queue {@code <service>.<feature>} or {@code crm.<name>}
 * @param types routing keys; {@code *} stands for one word, {@code #} for any number
 */
public record QueueBinding(String queue, List<String> types) {

    private static final String CRM = "crm.";

    public QueueBinding {
        types = List.copyOf(types);
    }

    /** Whether a queue of this name is a CRM's, and not one between our own services. */
    static boolean isOfCrm(String queue) {
        return queue.startsWith(CRM);
    }
}
