package dev.afterword.web.problem;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;

import org.jboss.logging.Logger;

/** The last resort, used by JAX-RS and by the router alike: what nobody expected becomes 503 or 500. */
public final class FailureTranslation {

    private static final Logger LOG = Logger.getLogger(FailureTranslation.class);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private FailureTranslation() {
    }

    /** The problem itself, if it is one. Logs what is our fault. */
    public static ProblemException translate(Throwable failure) {
        if (failure instanceof ProblemException problem) {
            return problem;
        }
        if (failure instanceof RejectedExecutionException) {
            Overload.WORKERS.report();
            return ProblemException.unavailable("This server has too much to do at the moment. Send the same request again.",
                    TRY_AGAIN);
        }
        if (PassingCause.of(failure)) {
            LOG.warnf("A request was refused with 503: %s", rootOf(failure));
            return ProblemException.unavailable(
                    "A server behind this one is away. Send the same request again; under the same Idempotency-Key it counts once.",
                    TRY_AGAIN);
        }
        String id = UUID.randomUUID().toString();
        LOG.errorf(failure, "A request failed with 500, error id %s", id);
        return new ProblemException(Problem.internal(id), Map.of());
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root;
    }
}
