package dev.afterword.feedback.apikey;

import java.time.Clock;
import java.util.UUID;

import dev.afterword.web.key.Scopes;
import dev.afterword.web.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Ends a key. Its row stays. */
@ApplicationScoped
public class RevokeApiKey {

    private final ApiKeyRepository keys;
    private final Clock clock;

    RevokeApiKey(ApiKeyRepository keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Once it has returned, the database knows the key no more; memories of it fade within the minute. Revoking again changes
     * nothing.
     *
     * @throws ProblemException 404; 409 when nobody could administer the workspace any more
     */
    @Transactional
    void revoke(UUID workspace, UUID id) {
        keys.lockKeysOf(workspace); // two administrators who revoke each other's key at once: one of them has to fail
        var now = clock.instant();
        var key = keys.find(workspace, id).orElseThrow(() -> ProblemException.notFound("API key"));
        if (key.worksAt(now) && key.scopes().contains(Scopes.ADMIN) && !keys.hasOtherAdmin(workspace, id, now)) {
            throw ProblemException.conflict("This is the last key that may administer the workspace. Create another first.");
        }
        keys.revoke(workspace, id, now);
    }
}
