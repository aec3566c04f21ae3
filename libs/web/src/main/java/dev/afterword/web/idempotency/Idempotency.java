package dev.afterword.web.idempotency;

import static jakarta.transaction.Transactional.TxType.MANDATORY;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import dev.afterword.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Does a thing once however often it is asked for. The answer is stored in the caller's transaction, with the change it tells
 * of: after a crash both are there or neither is, and a refusal (which rolls back) leaves the key free for a corrected request.
 */
@ApplicationScoped
public class Idempotency {

    /** Name of the request header. */
    public static final String HEADER = IdempotentRequest.HEADER;

    /** What the header may hold, as a regular expression for API descriptions. */
    public static final String KEY_FORM = IdempotentRequest.KEY_FORM;

    private static final int KEPT_HOURS = 24;
    private static final int BATCH = 1000;

    private final AnswerRepository answers;

    Idempotency(AnswerRepository answers) {
        this.answers = answers;
    }

    /**
     * @param key the {@code Idempotency-Key} header; {@code null} when the client sent none, then {@code work} simply runs
     * @param operation what the client asked for, such as {@code POST /v1/interactions}
     * @param work makes the change and the answer
     * @throws ProblemException 409 while the first request still runs; 422 when the key is malformed, or was used with another
     *         body
     */
    @Transactional(MANDATORY)
    public StoredAnswer once(UUID workspace, String key, String operation, byte[] body, Supplier<StoredAnswer> work) {
        if (key == null) {
            return work.get();
        }
        var request = IdempotentRequest.of(workspace, key, operation, body);
        if (!answers.tryLock(request.lockId())) {
            throw Claim.running().refusal();
        }
        Optional<AnswerRepository.Found> earlier = answers.find(request);
        if (earlier.isPresent()) {
            return again(request, earlier.get());
        }
        StoredAnswer answer = work.get();
        answers.add(request, answer);
        return answer;
    }

    /**
     * Forgets answers older than a day, in short transactions of their own. Any number of pods may call it, hourly or so.
     *
     * @return how many were forgotten
     */
    public int removeExpired() {
        int total = 0;
        int removed;
        do {
            removed = QuarkusTransaction.requiringNew().call(() -> answers.removeOlderThan(KEPT_HOURS, BATCH));
            total += removed;
        } while (removed == BATCH);
        return total;
    }

    private static StoredAnswer again(IdempotentRequest request, AnswerRepository.Found earlier) {
        if (!Arrays.equals(request.fingerprint(), earlier.fingerprint())) {
            throw Claim.otherBody().refusal();
        }
        return earlier.answer();
    }
}
