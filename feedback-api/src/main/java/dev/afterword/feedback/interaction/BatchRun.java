package dev.afterword.feedback.interaction;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.afterword.web.problem.FailureTranslation;
import dev.afterword.web.problem.ProblemException;

/** One batch on its way through the intake. For one thread. */
final class BatchRun {

    /** So many of one batch wait to be written at a time, so that single requests still find a place in the queue. */
    private static final int AT_ONCE = 128;

    private static final int UNAVAILABLE = 503;

    private final Function<RecordRequest, CompletionStage<Recorded>> intake;
    private final Function<Recorded, BatchAnswer.Item> answer;
    private final List<BatchAnswer.Item> results = new ArrayList<>();
    private ProblemException givenUp;

    BatchRun(Function<RecordRequest, CompletionStage<Recorded>> intake, Function<Recorded, BatchAnswer.Item> answer) {
        this.intake = intake;
        this.answer = answer;
    }

    /**
     * One result for each item. After the first 503 no further item is begun: what is away for one is away for all.
     *
     * @throws ProblemException 503 when that was so for every one of them
     */
    List<BatchAnswer.Item> run(List<Supplier<RecordRequest>> items) {
        for (int from = 0; from < items.size(); from += AT_ONCE) {
            var running = items.subList(from, Math.min(from + AT_ONCE, items.size())).stream().map(this::begin).toList();
            running.forEach(this::finish);
        }
        if (givenUp != null && results.stream().allMatch(result -> result.status() == UNAVAILABLE)) {
            throw givenUp;
        }
        return results;
    }

    /** Returns what gives the result, or throws the problem, once it is known. */
    private Supplier<Recorded> begin(Supplier<RecordRequest> item) {
        try {
            if (givenUp != null) {
                throw givenUp;
            }
            var running = intake.apply(item.get()).toCompletableFuture();
            return running::join;
        } catch (RuntimeException e) {
            var problem = problem(e);
            return () -> {
                throw problem;
            };
        }
    }

    private void finish(Supplier<Recorded> running) {
        try {
            results.add(answer.apply(running.get()));
        } catch (CompletionException e) {
            results.add(BatchAnswer.Item.of(problem(e.getCause()).problem()));
        } catch (RuntimeException e) {
            results.add(BatchAnswer.Item.of(problem(e).problem()));
        }
    }

    private ProblemException problem(Throwable failure) {
        var problem = FailureTranslation.translate(failure);
        if (problem.problem().status() == UNAVAILABLE) {
            givenUp = problem;
        }
        return problem;
    }
}
