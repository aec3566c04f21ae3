package dev.afterword.devstack.replay;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import dev.afterword.devstack.client.CallFailed;
import dev.afterword.devstack.client.FeedbackClient;

/** Creates the touchpoints that a file speaks of, when they are first met. One that is there already stays as it is. */
public final class TouchpointSetup {

    private static final Pattern OWNER = Pattern.compile("\\s*(\\S.*?)\\s*<\\s*([^<>\\s]+@[^<>\\s]+)\\s*>\\s*");

    private static final Map<String, String> STAGES = Map.of("contact_form", "discovery", "purchase", "purchase",
            "support_call", "use", "support_chat", "use", "delivery", "use", "visit", "attraction", "other", "interaction");

    private final FeedbackClient client;
    private final String kind;
    private final String stage;
    private final Map<String, String> owner;
    private final Set<String> known = new HashSet<>();

    /**
     * @param stage journey stage, or {@code null} for the one that fits the kind
     * @param owner accountable person as {@code Name <mail>}
     */
    public TouchpointSetup(FeedbackClient client, String kind, String stage, String owner) {
        var parts = OWNER.matcher(owner);
        if (!parts.matches()) {
            throw new IllegalArgumentException("--owner: write it as \"Name <mail@example.com>\"");
        }
        this.client = client;
        this.kind = kind;
        this.stage = stage == null ? STAGES.get(kind) : stage;
        this.owner = Map.of("name", parts.group(1), "email", parts.group(2));
    }

    public void require(ColumnMapping.Touchpoint touchpoint) throws CallFailed {
        if (!known.contains(touchpoint.key())) {
            client.createTouchpoint(touchpoint.key(),
                    Map.of("name", touchpoint.name(), "kind", kind, "journey_stage", stage, "owner", owner));
            known.add(touchpoint.key());
        }
    }
}
