package dev.afterword.survey.results;

import java.time.Duration;
import java.util.concurrent.Semaphore;

import dev.afterword.web.problem.ProblemException;
import jakarta.inject.Singleton;

/** An export holds a connection as long as its reader takes: only a few at a time, so that the others are left to customers. */
@Singleton
class ExportSlots {

    private static final int AT_A_TIME = 4;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(30);

    private final Semaphore slots = new Semaphore(AT_A_TIME);

    /** @throws ProblemException 503 when all are taken */
    void take() {
        if (!slots.tryAcquire()) {
            throw ProblemException.unavailable(AT_A_TIME + " exports are running here; start this one when one has ended.",
                    TRY_AGAIN);
        }
    }

    void release() {
        slots.release();
    }
}
