package dev.afterword.contracts;

/**
 * An event that speaks of one interaction, and so may speak of its customer.
 *
 * @param <E> the event itself
 */
public interface AboutInteraction<E extends EventData> {

    /** The interaction as it was told of when it happened. */
    InteractionContext interaction();

    /**
     * The same event without anything of or from the customer: who it was, how to reach them, their own words. What is left
     * (where, when, which numbers) is anonymous. For when the customer was erased and the event had not yet been heard.
     */
    E withoutCustomer();
}
