package dev.afterword.feedback.interaction;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import dev.afterword.feedback.watching.CountInteractions;
import dev.afterword.web.idempotency.Idempotency;
import dev.afterword.web.idempotency.IdempotentRequest;
import dev.afterword.web.idempotency.StoredAnswer;
import dev.afterword.web.json.JsonFields;
import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Records many interactions for one request. Each is recorded, or refused, by itself, and its transaction is that of whatever
 * else arrives at the time; so a batch that broke off half-way is simply sent again.
 */
@ApplicationScoped
public class RecordBatch {

    /** Items of one batch. */
    static final int MOST = 1000;

    private static final String OPERATION = "POST /v1/interactions/batch";
    private static final StoredAnswer NO_OTHER_BODY = new StoredAnswer(200, null, null);

    private final ReadInteraction readInteraction;
    private final InteractionIntake intake;
    private final InteractionResponse response;
    private final Idempotency idempotency;
    private final CountInteractions count;

    RecordBatch(ReadInteraction readInteraction, InteractionIntake intake, InteractionResponse response,
            Idempotency idempotency, CountInteractions count) {
        this.readInteraction = readInteraction;
        this.intake = intake;
        this.response = response;
        this.idempotency = idempotency;
        this.count = count;
    }

    /**
     * The transaction holds nothing but the batch's own key, as long as the batch runs; each item has a key made from it, so
     * that one sent again gets its first answer.
     *
     * @param idempotencyKey {@code null} when the client sent none
     * @param body as sent, to tell a repetition from a key used a second time
     * @throws ProblemException 409 while the first such batch still runs; 422 for a key that was used with another body; 503
     *         when nothing can be recorded at the moment
     */
    @Transactional
    BatchAnswer record(Sender sender, String idempotencyKey, byte[] body, List<Supplier<JsonFields>> items) {
        var workspace = sender.workspace().id();
        idempotency.once(workspace, idempotencyKey, OPERATION, body, () -> NO_OTHER_BODY);
        var whole = IdempotentRequest.orNull(workspace, idempotencyKey, OPERATION, body);
        var requests = IntStream.range(0, items.size()).<Supplier<RecordRequest>> mapToObj(i -> () -> readInteraction
                .read(sender, items.get(i).get(), whole == null ? null : whole.item(i))).toList();
        var results = new BatchRun(intake::record, response::item).run(requests);
        results.forEach(result -> count.answered(result.status()));
        return new BatchAnswer(results);
    }
}
