package dev.afterword.feedback.interaction;

import static jakarta.ws.rs.core.Response.Status.CREATED;
import static jakarta.ws.rs.core.Response.Status.OK;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.afterword.web.idempotency.Idempotency;
import dev.afterword.web.idempotency.StoredAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Records an interaction behind an {@code Idempotency-Key}: change, event and answer commit together. */
@ApplicationScoped
public class RecordOnce {

    private static final String OPERATION = "POST /v1/interactions";

    private final Idempotency idempotency;
    private final RecordInteraction recordInteraction;
    private final SurveyUrls surveyUrls;
    private final ObjectMapper json;

    RecordOnce(Idempotency idempotency, RecordInteraction recordInteraction, SurveyUrls surveyUrls, ObjectMapper json) {
        this.idempotency = idempotency;
        this.recordInteraction = recordInteraction;
        this.surveyUrls = surveyUrls;
        this.json = json;
    }

    /**
     * @param idempotencyKey {@code null} when the client sent none
     * @param body as sent, to tell a repetition from a key used a second time
     */
    @Transactional
    StoredAnswer record(RecordRequest request, String idempotencyKey, byte[] body) {
        return idempotency.once(request.workspace(), idempotencyKey, OPERATION, body, () -> {
            var recorded = recordInteraction.record(request);
            var answer = InteractionAnswer.of(recorded.interaction(), surveyUrls);
            return recorded.isNew()
                    ? new StoredAnswer(CREATED.getStatusCode(), "/v1/interactions/" + answer.id(), toJson(answer))
                    : new StoredAnswer(OK.getStatusCode(), null, toJson(answer));
        });
    }

    private String toJson(InteractionAnswer answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always JSON", e);
        }
    }
}
