package dev.afterword.scoring.fact;

import java.util.List;

import dev.afterword.contracts.AboutInteraction;
import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.EventData;

/**
 * Takes in one kind of event beside the responses: a bean of the feature that needs it. Any number of them may want the same
 * kind; the one with the highest {@link jakarta.annotation.Priority} comes first.
 *
 * @param <E> the record of the event
 */
public interface FactHandler<E extends EventData & AboutInteraction<E>> {

    Class<E> type();

    /**
     * Called inside the transaction of the batch. Events come in any order and may come again.
     *
     * @param events in the order in which they came, without their customers when those were erased; never empty
     * @throws IllegalArgumentException with the reason, when an event can never be taken in
     */
    void take(List<CloudEvent<E>> events);
}
