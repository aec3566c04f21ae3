package dev.afterword.feedback.apikey;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

import dev.afterword.feedback.apikey.domain.KeyType;
import dev.afterword.feedback.apikey.domain.NewKey;
import dev.afterword.feedback.apikey.domain.Origin;
import dev.afterword.web.json.JsonFields;
import dev.afterword.web.key.Scopes;

/** Reads the body of a POST and names everything that is wrong with it. */
final class ApiKeyBody {

    private static final Set<String> PUBLISHABLE_SCOPES = Set.of(Scopes.INTERACTIONS_WRITE);
    private static final String SCOPE_RULE = "must be one of " + String.join(", ", new TreeSet<>(Scopes.ALL));

    private ApiKeyBody() {
    }

    /**
     * @param now must be before {@code expires_at}
     * @throws dev.afterword.web.problem.ProblemException 400 or 422
     */
    static NewKey read(byte[] body, Instant now) {
        var fields = JsonFields.of(body);
        String name = fields.requiredText("name", NewKey.LONGEST_NAME);
        var type = KeyType.ofWireName(fields.requiredOneOf("type", KeyType.wireNames()));
        var scopes = Set.copyOf(fields.texts("scopes", Scopes.ALL.size(), Scopes.ALL::contains, SCOPE_RULE));
        var origins = Set.copyOf(fields.texts("origins", NewKey.MOST_ORIGINS, Origin::isAllowed, Origin.RULE));
        Instant expiresAt = fields.instant("expires_at");
        fields.check(expiresAt == null || expiresAt.isAfter(now), fields.at("expires_at"), "must be in the future");
        type.ifPresent(known -> checkTogether(fields, known, scopes, origins));
        fields.throwIfInvalid();
        boolean publishable = type.orElseThrow() == KeyType.PUBLISHABLE;
        return new NewKey(name, type.orElseThrow(), publishable ? PUBLISHABLE_SCOPES : scopes, origins, expiresAt);
    }

    private static void checkTogether(JsonFields fields, KeyType type, Set<String> scopes,
            Set<String> origins) {
        if (type == KeyType.SECRET) {
            fields.check(!scopes.isEmpty(), fields.at("scopes"), "must name at least one scope");
            fields.check(!fields.has("origins"), fields.at("origins"),
                    "is for publishable keys; a secret key is for servers only");
        } else {
            fields.check(!fields.has("scopes") || scopes.equals(PUBLISHABLE_SCOPES), fields.at("scopes"),
                    "must be left out or be exactly " + PUBLISHABLE_SCOPES + ": anybody can read a publishable key");
            fields.check(!origins.isEmpty(), fields.at("origins"),
                    "must name at least one origin of the pages that use the key");
        }
    }
}
