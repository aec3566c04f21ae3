package dev.afterword.feedback.interaction;

import java.util.concurrent.CompletionStage;

import dev.afterword.groupcommit.GroupCommit;
import dev.afterword.groupcommit.GroupSize;
import dev.afterword.groupcommit.Pace;
import dev.afterword.messaging.Causes;
import dev.afterword.outbox.ShortWait;
import dev.afterword.watching.IntakeMeters;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The one way in for interactions: those that arrive together are recorded together. */
@ApplicationScoped
public class InteractionIntake {

    private final GroupCommit<RecordRequest, Recorded> groupCommit;

    InteractionIntake(IntakeSettings settings, RecordInteractions recordInteractions, ShortWait shortWait,
            MeterRegistry meters) {
        groupCommit = new GroupCommit<>("interaction writer",
                new GroupSize(settings.waiting(), settings.together(), settings.writers()), Pace.AT_ONCE,
                shortWait.during(recordInteractions::record), Causes::isPassing,
                IntakeMeters.groupSizes(meters, "interactions"));
        IntakeMeters.waiting(meters, "interactions", groupCommit, GroupCommit::waiting);
    }

    /**
     * Records it, once it is its turn; the result comes after the commit. It is told on a writer's thread: do nothing long.
     *
     * @throws java.util.concurrent.RejectedExecutionException when too many wait; answered 503
     */
    CompletionStage<Recorded> record(RecordRequest request) {
        return groupCommit.submit(request);
    }

    void stop(@Observes ShutdownEvent stopping) {
        groupCommit.close();
    }
}
