package dev.afterword.web.key;

import java.util.HashSet;
import java.util.Set;

/** What an API key may allow. */
public final class Scopes {

    public static final String INTERACTIONS_WRITE = "interactions:write";
    public static final String INTERACTIONS_READ = "interactions:read";
    public static final String SURVEYS_WRITE = "surveys:write";
    public static final String RESPONSES_READ = "responses:read";
    public static final String SCORES_READ = "scores:read";
    public static final String RECOVERIES_WRITE = "recoveries:write";

    /** Implies all others. */
    public static final String ADMIN = "admin";

    public static final Set<String> ALL = Set.of(INTERACTIONS_WRITE, INTERACTIONS_READ, SURVEYS_WRITE, RESPONSES_READ,
            SCORES_READ, RECOVERIES_WRITE, ADMIN);

    private Scopes() {
    }

    static Set<String> expand(Set<String> granted) {
        if (!granted.contains(ADMIN)) {
            return granted;
        }
        Set<String> expanded = new HashSet<>(ALL);
        expanded.addAll(granted);
        return expanded;
    }
}
