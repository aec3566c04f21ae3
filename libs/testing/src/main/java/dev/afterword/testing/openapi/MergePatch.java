package dev.afterword.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396): objects are merged, everything else is replaced, null removes. */
final class MergePatch {

    private MergePatch() {
    }

    /** Changes {@code target} itself. */
    static void apply(ObjectNode target, ObjectNode patch) {
        for (var change : patch.properties()) {
            String name = change.getKey();
            JsonNode value = change.getValue();
            if (value.isNull()) {
                target.remove(name);
            } else if (value instanceof ObjectNode nested) {
                apply(target.get(name) instanceof ObjectNode known ? known : target.putObject(name), nested);
            } else {
                target.set(name, value);
            }
        }
    }
}
