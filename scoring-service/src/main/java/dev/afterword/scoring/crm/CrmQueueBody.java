package dev.afterword.scoring.crm;

import java.util.List;
import java.util.regex.Pattern;

import dev.afterword.web.json.JsonFields;

/** Reads what a CRM's queue should be like. */
final class CrmQueueBody {

    static final int USUAL_LIMIT = 100_000;
    static final int HIGHEST_LIMIT = 1_000_000;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    private CrmQueueBody() {
    }

    /** @throws dev.afterword.web.problem.ProblemException 400 or 422 */
    static Wanted read(String name, byte[] body) {
        var fields = JsonFields.of(body);
        fields.check(NAME.matcher(name).matches(), "name",
                "must be 1 to 63 small letters, digits or hyphens, and not begin with a hyphen");
        var types = types(fields);
        fields.check(fields.has("types"), fields.at("types"), "is required");
        Integer limit = fields.integer("limit", 1, HIGHEST_LIMIT);
        fields.throwIfInvalid();
        return new Wanted(types, limit == null ? USUAL_LIMIT : limit);
    }

    static List<String> types(JsonFields fields) {
        return fields.texts("types", 50, CrmEventTypes.ALL::contains,
                "must be one of " + String.join(", ", CrmEventTypes.ALL)).stream().distinct().sorted().toList();
    }

    /**
     * What was asked for.
     *
     * @param limit messages that may wait in it
     */
    record Wanted(List<String> types, int limit) {
    }
}
