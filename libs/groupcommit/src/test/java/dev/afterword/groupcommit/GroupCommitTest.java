package dev.afterword.groupcommit;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.afterword.groupcommit.Ledger.BadItem;

@Timeout(60)
class GroupCommitTest {

    private final List<Integer> groupSizes = new CopyOnWriteArrayList<>();

    private final Ledger ledger = new Ledger(item -> item < 0);
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @Test
    void items_that_wait_while_another_commits_go_together() throws Exception {
        try (var commit = commit(new GroupSize(10, 4, 1), held())) {
            submit(commit, 0);
            begun.await();
            var results = IntStream.rangeClosed(1, 6).mapToObj(item -> submit(commit, item)).toList();
            go.countDown();
            for (int i = 0; i < 6; i++) {
                assertThat(results.get(i).get(30, SECONDS)).isEqualTo("result of " + (i + 1));
            }
        }
        assertThat(ledger.batchSizes()).containsExactly(1, 4, 2);
    }

    @Test
    void what_follows_a_group_closely_waits_until_enough_of_it_is_there() throws Exception {
        var pace = new Pace(Duration.ofMinutes(1), 3);
        try (var commit = new GroupCommit<>("test", new GroupSize(10, 10, 2), pace, ledger::commit, fault -> false,
                groupSizes::add)) {
            assertThat(submit(commit, 0).get(30, SECONDS)).isEqualTo("result of 0");
            var results = IntStream.of(1, 2).mapToObj(item -> submit(commit, item)).toList();
            Awaitility.await().during(Duration.ofMillis(300))
                    .untilAsserted(() -> assertThat(results).noneMatch(CompletableFuture::isDone));
            assertThat(submit(commit, 3).get(30, SECONDS)).isEqualTo("result of 3");
            assertThat(results.get(0).get(30, SECONDS)).isEqualTo("result of 1");
        }
        assertThat(groupSizes).containsExactly(1, 3);
    }

    @ParameterizedTest
    @CsvSource({ "10, 3", "3, 10" })
    void a_group_that_cannot_get_larger_waits_for_nobody(int waiting, int together) throws Exception {
        var pace = new Pace(Duration.ofMinutes(1), 100);
        try (var commit = new GroupCommit<>("test", new GroupSize(waiting, together, 1), pace, ledger::commit, fault -> false,
                groupSizes::add)) {
            submit(commit, 0).get(30, SECONDS);
            var results = IntStream.of(1, 2, 3).mapToObj(item -> submit(commit, item)).toList();
            assertThat(results.get(2).get(30, SECONDS)).isEqualTo("result of 3");
        }
        assertThat(groupSizes).containsExactly(1, 3);
    }

    @Test
    void who_waits_for_company_waits_for_a_moment_only() throws Exception {
        try (var commit = new GroupCommit<>("test", new GroupSize(10, 10, 1), new Pace(Duration.ofMillis(100), 10),
                ledger::commit, fault -> false, groupSizes::add)) {
            submit(commit, 0).get(30, SECONDS);
            assertThat(submit(commit, 1).get(30, SECONDS)).isEqualTo("result of 1");
        }
    }

    @Test
    void who_waits_for_company_is_written_at_once_when_nobody_else_can_come() throws Exception {
        var pace = new Pace(Duration.ofMinutes(1), 10);
        var commit = new GroupCommit<>("test", new GroupSize(10, 10, 2), pace, ledger::commit, fault -> false,
                groupSizes::add);
        submit(commit, 0).get(30, SECONDS);
        var waits = submit(commit, 1);
        Awaitility.await().until(() -> commit.waiting() == 0); // a writer has it in hand
        commit.close();
        assertThat(waits).isCompletedWithValue("result of 1");
    }

    @Test
    void a_pace_without_sense_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(Duration.ofMillis(-1), 1))
                .withMessageContaining("-0.001");
        assertThatIllegalArgumentException().isThrownBy(() -> new Pace(Duration.ZERO, 0)).withMessageContaining("at least one");
    }

    @Test
    void one_bad_item_does_not_fail_its_neighbours() throws Exception {
        try (var commit = commit(new GroupSize(10, 10, 1), held())) {
            submit(commit, 0);
            begun.await();
            var results = IntStream.of(1, 2, -3, 4, 5).mapToObj(item -> submit(commit, item)).toList();
            go.countDown();
            assertThat(results.get(3).get(30, SECONDS)).isEqualTo("result of 4");
            assertThatThrownBy(() -> results.get(2).get(30, SECONDS)).isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(BadItem.class);
        }
        assertThat(ledger.entries()).containsOnlyKeys(0, 1, 2, 4, 5).allSatisfy((item, times) -> assertThat(times).isOne());
    }

    @Test
    void an_item_over_the_bound_is_refused_at_once_and_never_written() throws Exception {
        try (var commit = commit(new GroupSize(2, 10, 1), held())) {
            submit(commit, 0);
            begun.await();
            submit(commit, 1);
            submit(commit, 2);
            assertThat(commit.waiting()).isEqualTo(2);
            assertThatThrownBy(() -> commit.submit(3)).isInstanceOf(RejectedExecutionException.class);
            go.countDown();
        }
        assertThat(ledger.entries()).containsOnlyKeys(0, 1, 2);
    }

    @Test
    void a_passing_fault_fails_the_whole_group_and_is_not_tried_again() throws Exception {
        var tries = new ArrayList<Integer>();
        Function<List<Integer>, List<String>> broken = items -> {
            tries.add(items.size());
            if (tries.size() == 1) {
                return hold(items);
            }
            throw new BadItem();
        };
        try (var commit = new GroupCommit<>("test", new GroupSize(10, 10, 1), Pace.AT_ONCE, broken, BadItem.class::isInstance,
                groupSizes::add)) {
            submit(commit, 0);
            begun.await();
            var results = IntStream.of(1, 2, 3).mapToObj(item -> submit(commit, item)).toList();
            go.countDown();
            for (var result : results) {
                assertThatThrownBy(() -> result.get(30, SECONDS)).hasCauseInstanceOf(BadItem.class);
            }
        }
        assertThat(tries).containsExactly(1, 3);
        assertThat(groupSizes).containsExactly(1, 3);
    }

    @Test
    void closing_finishes_what_was_accepted_and_refuses_the_rest() throws Exception {
        var commit = commit(new GroupSize(10, 2, 1), held());
        var results = IntStream.range(0, 5).mapToObj(item -> submit(commit, item)).toList();
        begun.await();
        var closing = CompletableFuture.runAsync(commit::close);
        Awaitility.await().untilAsserted(
                () -> assertThatThrownBy(() -> commit.submit(9)).isInstanceOf(RejectedExecutionException.class));
        go.countDown();
        closing.get(30, SECONDS);
        assertThat(results).allSatisfy(result -> assertThat(result).isCompleted());
        assertThat(ledger.entries()).containsKeys(0, 1, 2, 3, 4).doesNotContainKey(9);
    }

    @Test
    void a_writer_survives_even_an_error() throws Exception {
        Function<List<Integer>, List<String>> fragile = items -> {
            if (items.contains(-1)) {
                throw new StackOverflowError();
            }
            return ledger.commit(items);
        };
        try (var commit = commit(new GroupSize(10, 10, 1), fragile)) {
            var failed = submit(commit, -1);
            assertThatThrownBy(() -> failed.get(30, SECONDS)).hasCauseInstanceOf(StackOverflowError.class);
            assertThat(submit(commit, 1).get(30, SECONDS)).isEqualTo("result of 1");
        }
    }

    @Test
    void what_was_committed_with_too_few_results_is_not_written_twice() {
        Function<List<Integer>, List<String>> forgetful = items -> {
            ledger.commit(items);
            return List.of();
        };
        try (var commit = commit(new GroupSize(10, 10, 1), forgetful)) {
            var result = submit(commit, 1);
            assertThatThrownBy(() -> result.get(30, SECONDS)).hasCauseInstanceOf(IllegalStateException.class);
        }
        assertThat(ledger.entries()).containsEntry(1, 1);
    }

    private GroupCommit<Integer, String> commit(GroupSize size, Function<List<Integer>, List<String>> commit) {
        return new GroupCommit<>("test", size, Pace.AT_ONCE, commit, fault -> false, groupSizes::add);
    }

    private static CompletableFuture<String> submit(GroupCommit<Integer, String> commit, int item) {
        return commit.submit(item).toCompletableFuture();
    }

    private Function<List<Integer>, List<String>> held() {
        return this::hold;
    }

    /** Holds a writer until the test lets it go. */
    private List<String> hold(List<Integer> items) {
        begun.countDown();
        try {
            if (!go.await(30, SECONDS)) {
                throw new IllegalStateException("the test never let go");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return ledger.commit(items);
    }
}
