package dev.afterword.scoring.fact;

import java.util.List;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;

/**
 * Takes in the events of a batch all at once, whatever their kinds, after every {@link FactHandler} has had those of its kind:
 * for a feature that changes rows which every transaction needs, and so must touch them once and last.
 */
public interface AfterFacts {

    /**
     * Called inside the transaction of the batch.
     *
     * @param events in the order in which they came, without their customers when those were erased; never empty
     * @throws IllegalArgumentException with the reason, when an event can never be taken in
     */
    void take(List<CloudEvent<EventData>> events);
}
