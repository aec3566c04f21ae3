package dev.afterword.feedback.apikey;

import static jakarta.ws.rs.core.Response.Status.CREATED;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.afterword.feedback.apikey.domain.NewKey;
import dev.afterword.web.idempotency.Idempotency;
import dev.afterword.web.idempotency.StoredAnswer;
import dev.afterword.web.key.ApiKeys;
import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Makes a key and shows it once. The answer that is kept for a repetition holds no key: a key that can be read from the
 * database is as good as one stored there.
 */
@ApplicationScoped
public class CreateApiKey {

    private static final String OPERATION = "POST /v1/api-keys";

    /** Enough for a key per server and page; a caller in a loop must not fill the table. */
    private static final int MOST_KEYS = 1000;

    private final Idempotency idempotency;
    private final ApiKeyRepository keys;
    private final ObjectMapper json;
    private final Clock clock;

    CreateApiKey(Idempotency idempotency, ApiKeyRepository keys, ObjectMapper json, Clock clock) {
        this.idempotency = idempotency;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param idempotencyKey {@code null} when the client sent none
     * @param body as sent, to tell a repetition from an Idempotency-Key used a second time
     * @throws ProblemException 409 when the workspace has as many keys as it may
     */
    @Transactional
    StoredAnswer create(UUID workspace, NewKey wanted, String idempotencyKey, byte[] body) {
        var shown = new AtomicReference<CreatedKey>();
        var kept = idempotency.once(workspace, idempotencyKey, OPERATION, body, () -> {
            shown.set(create(workspace, wanted));
            return answer(shown.get().withoutKey());
        });
        return Optional.ofNullable(shown.get()).map(this::answer).orElse(kept);
    }

    private CreatedKey create(UUID workspace, NewKey wanted) {
        keys.lockKeysOf(workspace);
        var now = clock.instant();
        if (keys.countAlive(workspace, now) >= MOST_KEYS) {
            throw ProblemException.conflict("This workspace has " + MOST_KEYS + " API keys. Revoke those that nobody uses.");
        }
        String key = ApiKeys.generate(wanted.type().prefix());
        return CreatedKey.of(keys.add(workspace, wanted, key, now), key);
    }

    private StoredAnswer answer(CreatedKey created) {
        try {
            return new StoredAnswer(CREATED.getStatusCode(), "/v1/api-keys/" + created.apiKey().id(),
                    json.writeValueAsString(created));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always JSON", e);
        }
    }
}
