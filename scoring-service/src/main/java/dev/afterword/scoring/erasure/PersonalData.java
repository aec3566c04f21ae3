package dev.afterword.scoring.erasure;

import java.time.Instant;
import java.util.UUID;

/** What another feature holds of customers: a bean of that feature, asked for each customer who is to be forgotten. */
public interface PersonalData {

    /**
     * Removes all that it holds of a customer, in transactions of its own, and of a limited size each. May be asked again for
     * the same customer. From the first call on nothing more of them comes in.
     *
     * @param customerRef the caller's own id of the customer
     * @param erasedAt what came from interactions that were recorded later is not meant: the customer came back
     */
    void forget(UUID workspace, String customerRef, Instant erasedAt);
}
