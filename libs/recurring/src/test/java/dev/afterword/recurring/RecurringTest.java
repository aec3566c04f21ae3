package dev.afterword.recurring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class RecurringTest {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Config config = new SmallRyeConfigBuilder().withSources(new PropertiesConfigSource(
            Map.of("often", "0.01s", "never", "off", "wrong", "soon"), "test", 100)).build();
    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final Recurring recurring = new Recurring(config, workers, new InRequest());
    private final AtomicInteger times = new AtomicInteger();

    @AfterEach
    void stop() {
        recurring.stop(null);
        workers.shutdownNow();
    }

    @Test
    void work_is_done_again_and_again() {
        recurring.every("count", PAUSE, Duration.ZERO, times::incrementAndGet);
        await().until(() -> times.get() > 3);
    }

    @Test
    void work_that_fails_is_tried_again_an_error_too() {
        recurring.every("fail", PAUSE, Duration.ZERO, () -> {
            switch (times.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("once");
                case 2 -> throw new StackOverflowError("twice");
                default -> {
                    // succeeds
                }
            }
        });
        await().until(() -> times.get() > 3);
    }

    @Test
    void work_never_meets_itself() {
        var busy = new AtomicBoolean();
        var met = new AtomicBoolean();
        recurring.every("meet", Duration.ZERO, Duration.ZERO, () -> {
            if (!busy.compareAndSet(false, true)) {
                met.set(true);
            }
            Thread.yield();
            busy.set(false);
            times.incrementAndGet();
        });
        await().until(() -> times.get() > 500);
        assertThat(met).isFalse();
    }

    @Test
    void long_work_holds_up_nothing_else() {
        var end = new CountDownLatch(1);
        recurring.every("wait", PAUSE, Duration.ZERO, () -> await().until(() -> end.getCount() == 0));
        recurring.every("count", PAUSE, Duration.ZERO, times::incrementAndGet);
        await().until(() -> times.get() > 3);
        end.countDown();
    }

    @Test
    void a_turn_for_which_there_is_no_worker_is_taken_later() {
        var full = new AtomicInteger(3);
        var busy = new Recurring(config, work -> {
            if (full.getAndDecrement() > 0) {
                throw new RejectedExecutionException("full");
            }
            workers.execute(work);
        }, new InRequest());
        busy.every("count", PAUSE, Duration.ZERO, times::incrementAndGet);
        await().until(() -> times.get() > 1);
        busy.stop(null);
    }

    @Test
    void a_setting_says_how_often_or_never() {
        recurring.everySetting("count", "often", Duration.ZERO, times::incrementAndGet);
        await().until(() -> times.get() > 3);
        var never = new AtomicInteger();
        recurring.everySetting("count", "never", Duration.ZERO, never::incrementAndGet);
        int before = times.get();
        await().until(() -> times.get() > before + 3);
        assertThat(never).hasValue(0);
        assertThatThrownBy(() -> recurring.everySetting("count", "wrong", never::incrementAndGet))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothing_begins_once_the_service_stops() {
        recurring.every("count", PAUSE, Duration.ZERO, times::incrementAndGet);
        await().until(() -> times.get() > 0);
        recurring.stop(null);
        await().until(workersAreIdle());
        int last = times.get();
        await().during(Duration.ofMillis(100)).until(() -> times.get() == last);
    }

    private Callable<Boolean> workersAreIdle() {
        return () -> ((ThreadPoolExecutor) workers).getActiveCount() == 0;
    }
}
