package dev.afterword.survey.response;

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

/** The one way in for answers: those that arrive together are stored together. */
@ApplicationScoped
public class AnswerIntake {

    private final GroupCommit<AnswerRequest, Submission> groupCommit;

    AnswerIntake(IntakeSettings settings, SubmitAnswers submitAnswers, ShortWait shortWait,
            MeterRegistry meters) {
        groupCommit = new GroupCommit<>("answer writer",
                new GroupSize(settings.waiting(), settings.together(), settings.writers()),
                new Pace(settings.apart(), settings.enough()), shortWait.during(submitAnswers::submit),
                Causes::isPassing, IntakeMeters.groupSizes(meters, "answers"));
        IntakeMeters.waiting(meters, "answers", groupCommit, GroupCommit::waiting);
    }

    /**
     * Stores them, once it is their turn; the result comes after the commit. It is told on a writer's thread: do nothing long.
     *
     * @throws java.util.concurrent.RejectedExecutionException when too many wait; answered 503
     */
    public CompletionStage<Submission> submit(AnswerRequest request) {
        return groupCommit.submit(request);
    }

    void stop(@Observes ShutdownEvent stopping) {
        groupCommit.close();
    }
}
