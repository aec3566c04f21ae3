package dev.afterword.web.later;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.quarkus.arc.Arc;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Answers that come later, on the way of every interaction and every answer. They are plain stages: each step of a Mutiny
 * pipeline would carry the context of the request along, which nothing here needs and which costs one request in twenty.
 */
public final class Later {

    private Later() {
    }

    /** The answer of work that blocks, done on a worker thread in a request context of its own. */
    public static <T> CompletionStage<T> onWorker(Supplier<T> work) {
        return CompletableFuture.supplyAsync(() -> inRequestContext(work), Infrastructure.getDefaultWorkerPool());
    }

    private static <T> T inRequestContext(Supplier<T> work) {
        var context = Arc.container().requestContext();
        if (context.isActive()) {
            return work.get();
        }
        context.activate();
        try {
            return work.get();
        } finally {
            context.terminate();
        }
    }

    /** The same with its fault as it was thrown: stages that follow others wrap it, and then no mapper knows it. */
    public static <T> CompletionStage<T> unwrapped(CompletionStage<T> answer) {
        var unwrapped = new CompletableFuture<T>();
        answer.whenComplete((given, fault) -> {
            if (fault == null) {
                unwrapped.complete(given);
            } else {
                unwrapped.completeExceptionally(
                        fault instanceof CompletionException && fault.getCause() != null ? fault.getCause() : fault);
            }
        });
        return unwrapped;
    }
}
