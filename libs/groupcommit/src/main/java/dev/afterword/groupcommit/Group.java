package dev.afterword.groupcommit;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Commits items that were taken together, and tells each what became of it. */
final class Group<T, R> {

    private final Function<List<T>, List<R>> commit;
    private final Predicate<Throwable> passing;

    Group(Function<List<T>, List<R>> commit, Predicate<Throwable> passing) {
        this.commit = commit;
        this.passing = passing;
    }

    /** Halves a batch that fails until the items that fail alone are found: their neighbours are none the worse. */
    void run(List<Waiting<T, R>> batch) {
        List<R> results;
        try {
            results = commit.apply(batch.stream().map(waiting -> waiting.item).toList());
        } catch (Throwable fault) { // an Error too: this thread goes on, or every later request would wait for ever
            split(batch, fault);
            return;
        }
        complete(batch, results);
    }

    /** A passing fault would meet each half again, and the outcome of a commit whose connection broke is not known. */
    private void split(List<Waiting<T, R>> batch, Throwable fault) {
        if (batch.size() == 1 || passing.test(fault)) {
            batch.forEach(waiting -> waiting.result.completeExceptionally(fault));
            return;
        }
        int half = batch.size() / 2;
        run(batch.subList(0, half));
        run(batch.subList(half, batch.size()));
    }

    private void complete(List<Waiting<T, R>> batch, List<R> results) {
        if (results.size() != batch.size()) { // committed already: trying again would do everything twice
            var fault = new IllegalStateException(batch.size() + " items were committed with " + results.size() + " results");
            batch.forEach(waiting -> waiting.result.completeExceptionally(fault));
            return;
        }
        for (int i = 0; i < results.size(); i++) {
            batch.get(i).result.complete(results.get(i));
        }
    }
}
