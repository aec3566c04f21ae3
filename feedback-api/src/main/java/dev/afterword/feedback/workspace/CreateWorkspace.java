package dev.afterword.feedback.workspace;

import static jakarta.ws.rs.core.Response.Status.CREATED;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.afterword.feedback.apikey.ApiKeyRepository;
import dev.afterword.feedback.apikey.CreatedKey;
import dev.afterword.feedback.apikey.domain.NewKey;
import dev.afterword.feedback.workspace.domain.Workspace;
import dev.afterword.web.idempotency.Idempotency;
import dev.afterword.web.idempotency.StoredAnswer;
import dev.afterword.web.key.ApiKeys;
import dev.afterword.web.key.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes a workspace and the key that its administrators begin with. The key is shown once, as every key is. */
@ApplicationScoped
public class CreateWorkspace {

    private static final String OPERATION = "POST /v1/workspaces";

    private final Idempotency idempotency;
    private final WorkspaceRepository workspaces;
    private final ApiKeyRepository keys;
    private final ObjectMapper json;
    private final Clock clock;

    CreateWorkspace(Idempotency idempotency, WorkspaceRepository workspaces, ApiKeyRepository keys, ObjectMapper json,
            Clock clock) {
        this.idempotency = idempotency;
        this.workspaces = workspaces;
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param operator the workspace of whoever asks
     * @param idempotencyKey {@code null} when the client sent none
     * @param body as sent, to tell a repetition from an Idempotency-Key used a second time
     */
    @Transactional
    StoredAnswer create(UUID operator, Workspace workspace, String idempotencyKey, byte[] body) {
        var shown = new AtomicReference<CreatedWorkspace>();
        var kept = idempotency.once(operator, idempotencyKey, OPERATION, body, () -> {
            shown.set(create(workspace));
            return answer(shown.get().withoutKey());
        });
        return Optional.ofNullable(shown.get()).map(this::answer).orElse(kept);
    }

    private CreatedWorkspace create(Workspace workspace) {
        var now = clock.instant();
        workspaces.add(workspace, now);
        String key = ApiKeys.generate(ApiKeys.SECRET);
        var stored = keys.add(workspace.id(), NewKey.secret("First key", Set.of(Scopes.ADMIN)), key, now);
        return new CreatedWorkspace(WorkspaceAnswer.of(workspace), CreatedKey.of(stored, key));
    }

    private StoredAnswer answer(CreatedWorkspace created) {
        try {
            return new StoredAnswer(CREATED.getStatusCode(), "/v1/workspaces/" + created.workspace().id(),
                    json.writeValueAsString(created));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer is always JSON", e);
        }
    }
}
