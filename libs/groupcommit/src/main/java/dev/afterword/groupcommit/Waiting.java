package dev.afterword.groupcommit;

import java.util.concurrent.CompletableFuture;

/** An item and whoever waits for its result. Identity, not value: two equal items are two requests. */
final class Waiting<T, R> {

    final T item;
    final CompletableFuture<R> result = new CompletableFuture<>();

    Waiting(T item) {
        this.item = item;
    }
}
