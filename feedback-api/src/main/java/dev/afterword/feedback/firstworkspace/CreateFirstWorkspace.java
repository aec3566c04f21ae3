package dev.afterword.feedback.firstworkspace;

import java.time.Clock;
import java.util.UUID;

import dev.afterword.feedback.apikey.ApiKeyRepository;
import dev.afterword.feedback.apikey.KeyLookupRepository;
import dev.afterword.feedback.apikey.domain.NewKey;
import dev.afterword.feedback.touchpoint.PutTouchpoint;
import dev.afterword.feedback.workspace.WorkspaceRepository;
import dev.afterword.feedback.workspace.domain.Workspace;
import dev.afterword.messaging.Ids;
import dev.afterword.web.key.Scopes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Creates the workspace of the settings when there is none; once, however many pods start at the same time. */
@ApplicationScoped
public class CreateFirstWorkspace {

    /** What became of it. */
    enum Outcome {
        /** Now it is there. */
        CREATED,
        /** There was one, so the settings were not used. */
        NOT_NEEDED,
        /** There was one, and the key of the settings is none of its keys. */
        NOT_NEEDED_BUT_KEY_UNKNOWN,
        /** There is none, and the settings do not say what to create. */
        NO_SETTINGS
    }

    private final FirstWorkspaceSettings settings;
    private final WorkspaceRepository workspaces;
    private final ApiKeyRepository keys;
    private final KeyLookupRepository validKeys;
    private final PutTouchpoint putTouchpoint;
    private final Clock clock;

    CreateFirstWorkspace(FirstWorkspaceSettings settings, WorkspaceRepository workspaces, ApiKeyRepository keys,
            KeyLookupRepository validKeys, PutTouchpoint putTouchpoint, Clock clock) {
        this.settings = settings;
        this.workspaces = workspaces;
        this.keys = keys;
        this.validKeys = validKeys;
        this.putTouchpoint = putTouchpoint;
        this.clock = clock;
    }

    /**
     * @throws WrongSettings when there is no workspace and the settings are not good for one
     */
    @Transactional
    Outcome createIfNone() {
        workspaces.lockCreation();
        if (workspaces.count() > 0) {
            return settings.apiKey().filter(key -> validKeys.find(key).isEmpty()).isPresent()
                    ? Outcome.NOT_NEEDED_BUT_KEY_UNKNOWN
                    : Outcome.NOT_NEEDED;
        }
        if (settings.isAbsent()) {
            return Outcome.NO_SETTINGS;
        }
        create(FirstWorkspace.of(settings));
        return Outcome.CREATED;
    }

    private void create(FirstWorkspace first) {
        UUID workspace = Ids.next();
        workspaces.add(Workspace.plain(workspace, first.name(), first.timeZone()).asOperator(), clock.instant());
        keys.add(workspace, NewKey.secret("First key", Scopes.ALL), first.apiKey(), clock.instant());
        first.touchpoints().forEach(touchpoint -> putTouchpoint.put(workspace, touchpoint));
    }
}
