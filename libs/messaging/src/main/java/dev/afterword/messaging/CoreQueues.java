package dev.afterword.messaging;

import java.util.List;

import dev.afterword.contracts.InteractionRecorded;
import dev.afterword.contracts.ResponseRevised;

/**
 * The queues between the services. Every service declares all of them: an event told before its consumer has ever started
 * waits in that consumer's queue.
 */
public final class CoreQueues {

    public static final QueueBinding INTERACTIONS = new QueueBinding("survey-service.interactions",
            List.of(InteractionRecorded.TYPE));

    public static final QueueBinding RESPONSES = new QueueBinding("scoring-service.responses",
            List.of(ResponseRevised.UPDATED, ResponseRevised.COMPLETED));

    static final List<QueueBinding> ALL = List.of(INTERACTIONS, RESPONSES);

    private CoreQueues() {
    }
}
