package dev.afterword.erasure;

import java.util.concurrent.Callable;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Changes many rows in transactions of a few each, so that nobody waits long for any of them. One that dies in the middle
 * leaves
 * the rest to whoever does the same again.
 */
public final class SmallTransactions {

    private SmallTransactions() {
    }

    /**
     * @param some changes at most that many rows, each of which it then finds no more, and returns how many it changed
     * @return how many rows it changed in all
     */
    public static long untilFewerThan(int limit, Callable<Integer> some) {
        long all = 0;
        int changed;
        do {
            changed = QuarkusTransaction.requiringNew().call(some);
            all += changed;
        } while (changed == limit);
        return all;
    }
}
