package dev.afterword.web.later;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.Test;

import dev.afterword.web.problem.ProblemException;

class LaterTest {

    private final CompletableFuture<String> awaited = new CompletableFuture<>();

    @Test
    void an_answer_arrives_as_it_is() {
        var answer = Later.unwrapped(awaited.thenApply(text -> text + "!"));
        awaited.complete("here");
        assertThat(answer).isCompletedWithValue("here!");
    }

    @Test
    void what_a_step_throws_arrives_as_it_was_thrown() {
        var problem = ProblemException.notFound("survey");
        var answer = Later.unwrapped(awaited.thenApply(text -> {
            throw problem;
        }).thenApply(Object::toString));
        awaited.complete("here");
        assertThat(faultOf(answer)).isSameAs(problem);
    }

    @Test
    void a_fault_that_nothing_has_wrapped_stays() {
        var fault = new IllegalStateException("before any step");
        var answer = Later.unwrapped(awaited);
        awaited.completeExceptionally(fault);
        assertThat(faultOf(answer)).isSameAs(fault);
        assertThat(faultOf(Later.unwrapped(CompletableFuture.failedStage(new CompletionException(null, null)))))
                .isInstanceOf(CompletionException.class);
    }

    private static Throwable faultOf(CompletionStage<?> stage) {
        return stage.handle((given, fault) -> fault).toCompletableFuture().join();
    }
}
