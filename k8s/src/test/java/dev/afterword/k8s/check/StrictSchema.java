package dev.afterword.k8s.check;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A Kubernetes schema in which whatever it does not name is wrong, as with {@code kubectl apply --validate=strict}. */
final class StrictSchema {

    private StrictSchema() {
    }

    /** Changes the schema that is given. */
    static JsonNode of(JsonNode schema) {
        if (schema instanceof ObjectNode object) {
            tighten(object);
        }
        schema.forEach(StrictSchema::of);
        return schema;
    }

    private static void tighten(ObjectNode schema) {
        boolean namesFields = schema.path("properties").isObject() && !schema.path("properties").path("type").isTextual();
        if (namesFields && !schema.has("additionalProperties")
                && !schema.path("x-kubernetes-preserve-unknown-fields").asBoolean()) {
            schema.put("additionalProperties", false);
        }
        if (schema.path("x-kubernetes-int-or-string").asBoolean()) {
            schema.remove("type");
        }
        // Nothing that a validator knows; it would say so for each.
        schema.properties().stream().map(Map.Entry::getKey).filter(key -> key.startsWith("x-kubernetes-")).toList()
                .forEach(schema::remove);
    }
}
