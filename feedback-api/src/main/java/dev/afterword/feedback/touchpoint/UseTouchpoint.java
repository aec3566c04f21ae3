package dev.afterword.feedback.touchpoint;

import java.util.Optional;

import dev.afterword.feedback.touchpoint.domain.JourneyStage;
import dev.afterword.feedback.touchpoint.domain.Owner;
import dev.afterword.feedback.touchpoint.domain.Touchpoint;
import dev.afterword.feedback.touchpoint.domain.TouchpointKey;
import dev.afterword.feedback.touchpoint.domain.TouchpointKind;
import dev.afterword.feedback.workspace.domain.Workspace;
import jakarta.enterprise.context.ApplicationScoped;

/** Finds the touchpoint that an interaction names, or creates it where the workspace wants that. */
@ApplicationScoped
public class UseTouchpoint {

    /** So many may come up by themselves: whoever can record interactions must not be able to fill the table. */
    static final int MOST = 1000;

    private final KnownTouchpoints known;
    private final TouchpointRepository touchpoints;
    private final CreateTouchpoint createTouchpoint;

    UseTouchpoint(KnownTouchpoints known, TouchpointRepository touchpoints, CreateTouchpoint createTouchpoint) {
        this.known = known;
        this.touchpoints = touchpoints;
        this.createTouchpoint = createTouchpoint;
    }

    /**
     * Whether {@link #use} would give one at this moment. Changes nothing: the request may yet be refused for other reasons.
     */
    public boolean canUse(Workspace workspace, String key) {
        return known.find(workspace.id(), key).isPresent()
                || workspace.createTouchpoints() && TouchpointKey.isValid(key) && touchpoints.count(workspace.id()) < MOST;
    }

    /** Empty when there is none and none may be created. A new one belongs to the workspace's default owner. */
    public Optional<Touchpoint> use(Workspace workspace, String key) {
        var found = known.find(workspace.id(), key);
        if (found.isEmpty() && canUse(workspace, key)) {
            createTouchpoint.create(workspace.id(), firstSeen(workspace, key));
            return known.find(workspace.id(), key);
        }
        return found;
    }

    private static Touchpoint firstSeen(Workspace workspace, String key) {
        var owner = new Owner(workspace.defaultOwner().name(), workspace.defaultOwner().email());
        return Touchpoint.plain(key, key, TouchpointKind.OTHER, JourneyStage.INTERACTION, owner);
    }
}
