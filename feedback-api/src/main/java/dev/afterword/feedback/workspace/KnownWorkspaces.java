package dev.afterword.feedback.workspace;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import dev.afterword.feedback.workspace.domain.Workspace;
import jakarta.enterprise.context.ApplicationScoped;

/** Workspaces as hot paths ask for them. Another pod's change is seen after {@value #SECONDS} seconds at the latest. */
@ApplicationScoped
public class KnownWorkspaces {

    private static final int SECONDS = 10;

    private final WorkspaceRepository workspaces;
    private final Cache<UUID, Workspace> remembered = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(SECONDS))
            .build();

    KnownWorkspaces(WorkspaceRepository workspaces) {
        this.workspaces = workspaces;
    }

    /** The workspace, if it is in memory: empty does not say that there is none. Never blocks. */
    public Optional<Workspace> recall(UUID id) {
        return Optional.ofNullable(remembered.getIfPresent(id));
    }

    public Optional<Workspace> find(UUID id) {
        return Optional.ofNullable(remembered.get(id, unknown -> workspaces.find(unknown).orElse(null)));
    }

    /** The workspace of an API key or of a stored row: it must be there, none is ever deleted. */
    public Workspace get(UUID id) {
        return find(id).orElseThrow(() -> new IllegalStateException("a workspace vanished; none is ever deleted"));
    }

    void forget(UUID id) {
        remembered.invalidate(id);
    }
}
