package dev.afterword.feedback.interaction;

import static jakarta.ws.rs.core.Response.Status.CREATED;
import static jakarta.ws.rs.core.Response.Status.OK;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import dev.afterword.web.idempotency.Claim;
import dev.afterword.web.idempotency.IdempotencyOfMany;
import dev.afterword.web.idempotency.IdempotencyOfMany.Answered;
import dev.afterword.web.idempotency.StoredAnswer;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The answers to keyed requests, to be given again. Only the interaction's id is kept, the answer is made anew from what is
 * stored: so nothing of a customer is left here when that customer is forgotten.
 */
@ApplicationScoped
public class GivenAnswers {

    private final IdempotencyOfMany idempotency;

    GivenAnswers(IdempotencyOfMany idempotency) {
        this.idempotency = idempotency;
    }

    /** One for each request, see {@link IdempotencyOfMany#claim}. */
    List<Claim> claim(List<RecordRequest> requests) {
        return idempotency.claim(requests.stream().map(RecordRequest::idempotent).toList());
    }

    /** Remembers what the first requests of their keys are answered; {@code results} belong to {@code requests} in order. */
    void keep(List<RecordRequest> requests, List<Claim> claims, List<Recorded> results) {
        var answered = new ArrayList<Answered>();
        for (int i = 0; i < requests.size(); i++) {
            var idempotent = requests.get(i).idempotent();
            if (idempotent != null && claims.get(i).isFirst() && results.get(i).refusal() == null) {
                answered.add(new Answered(idempotent, stored(results.get(i))));
            }
        }
        idempotency.answer(answered);
    }

    static UUID interaction(StoredAnswer earlier) {
        return UUID.fromString(earlier.body());
    }

    static boolean wasNew(StoredAnswer earlier) {
        return earlier.status() == CREATED.getStatusCode();
    }

    private static StoredAnswer stored(Recorded recorded) {
        var status = recorded.isNew() ? CREATED : OK;
        return new StoredAnswer(status.getStatusCode(), null, recorded.interaction().id().toString());
    }
}
