package dev.afterword.scoring.crm;

import java.util.UUID;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.afterword.messaging.Ids;
import dev.afterword.web.idempotency.Idempotency;
import dev.afterword.web.idempotency.StoredAnswer;
import dev.afterword.web.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Has the events of a period sent to one queue again. That happens behind the answer, after what waits for the queue anyway.
 */
@ApplicationScoped
class ReplayEvents {

    private static final int ACCEPTED = 202;
    private static final int MOST_OPEN = 10;

    private final Idempotency idempotency;
    private final CrmQueueRepository queues;
    private final CrmReplayRepository replays;
    private final FeedCrms feedCrms;
    private final ObjectMapper json;

    ReplayEvents(Idempotency idempotency, CrmQueueRepository queues, CrmReplayRepository replays, FeedCrms feedCrms,
            ObjectMapper json) {
        this.idempotency = idempotency;
        this.queues = queues;
        this.replays = replays;
        this.feedCrms = feedCrms;
        this.json = json;
    }

    /**
     * @param idempotencyKey {@code null} when the client sent none
     * @param body as sent, to tell a repetition from an Idempotency-Key used a second time
     * @throws ProblemException 404 without such a queue, 409 when too many replays of it are not done
     */
    StoredAnswer replay(UUID workspace, String name, ReplayBody.Period period, String idempotencyKey, byte[] body) {
        var answer = QuarkusTransaction.requiringNew().call(() -> idempotency.once(workspace, idempotencyKey,
                "POST /v1/crm-queues/" + name + "/replay", body, () -> accept(workspace, name, period)));
        feedCrms.wake();
        return answer;
    }

    private StoredAnswer accept(UUID workspace, String name, ReplayBody.Period period) {
        var queue = queues.find(workspace, name).orElseThrow(() -> ProblemException.notFound("queue"));
        if (replays.open(queue.id()).size() >= MOST_OPEN) {
            throw ProblemException.conflict(MOST_OPEN + " replays to this queue are not done yet. Wait for one of them.");
        }
        var id = Ids.next();
        var types = period.types().isEmpty() ? queue.types() : period.types();
        replays.add(id, queue.id(), period.from(), period.to(), types);
        try {
            return new StoredAnswer(ACCEPTED, null,
                    json.writeValueAsString(new ReplayAnswer(id, period.from(), period.to(), types, 0)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always JSON", e);
        }
    }
}
