package dev.afterword.scoring.erasure;

import java.util.List;

import dev.afterword.contracts.CloudEvent;
import dev.afterword.contracts.CustomerErased;

/** Hears of erasures before they are done: a bean of a feature that has to tell of them. */
public interface ErasureHeard {

    /** Called in the short transaction that remembers the customers; others wait for it. May come again. */
    void heard(List<CloudEvent<CustomerErased>> events);
}
