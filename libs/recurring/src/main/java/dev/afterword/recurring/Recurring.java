package dev.afterword.recurring;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.eclipse.microprofile.config.Config;

import dev.afterword.messaging.Causes;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Does work again and again while the service runs, each on a worker thread, one at a time, with a pause between its end and
 * its next beginning. The pause is counted by the machine's own clock, which nobody sets: a scheduler that compares times of
 * day does nothing for an hour when the clock is put back by one. What fails is told and tried again after the pause.
 */
@Singleton
public class Recurring {

    private static final Duration SOON = Duration.ofSeconds(1);
    private static final String NEVER = "off";

    private final Config config;
    private final Executor workers;
    private final InRequest inRequest;
    private final ScheduledExecutorService timer;

    @Inject
    Recurring(Config config, InRequest inRequest) {
        this(config, Infrastructure.getDefaultWorkerPool(), inRequest);
    }

    Recurring(Config config, Executor workers, InRequest inRequest) {
        this.config = config;
        this.workers = workers;
        this.inRequest = inRequest;
        var one = new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(work, "recurring work");
            thread.setDaemon(true);
            return thread;
        });
        one.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        timer = one;
    }

    /**
     * As often as a setting says, beginning soon.
     *
     * @param what for the log: what could not be done
     * @param setting names it; its value is a time such as {@code 10s} or {@code 1h}, or {@code off}
     */
    public void everySetting(String what, String setting, Runnable work) {
        everySetting(what, setting, SOON, work);
    }

    /** The same, first after that time: what is done each hour need not add to the work of starting. */
    public void everySetting(String what, String setting, Duration first, Runnable work) {
        String pause = config.getValue(setting, String.class);
        if (!NEVER.equals(pause)) {
            every(what, DurationConverter.parseDuration(pause), first, work);
        }
    }

    /**
     * With that pause in between.
     *
     * @param what for the log: what could not be done
     * @param first after that time
     */
    public void every(String what, Duration pause, Duration first, Runnable work) {
        timer.schedule(() -> turn(what, pause, work), first.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void turn(String what, Duration pause, Runnable work) {
        try {
            workers.execute(() -> {
                run(what, pause, work);
                goOn(what, pause, work);
            });
        } catch (RejectedExecutionException e) { // too busy, or stopping
            goOn(what, pause, work);
        }
    }

    private void goOn(String what, Duration pause, Runnable work) {
        try {
            every(what, pause, pause, work);
        } catch (RejectedExecutionException e) {
            Log.debugf("%s: the service is stopping", what);
        }
    }

    private void run(String what, Duration pause, Runnable work) {
        try {
            inRequest.run(work);
        } catch (Throwable fault) { // an Error too: the next time may do better, and nobody else would tell of it
            if (Causes.isPassing(fault)) {
                Log.warnf("Could not %s, trying again in %d s: %s", what, pause.toSeconds(), Causes.inOneLine(fault));
            } else {
                Log.errorf(fault, "Could not %s, trying again in %d s", what, pause.toSeconds());
            }
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        timer.shutdown();
    }
}
