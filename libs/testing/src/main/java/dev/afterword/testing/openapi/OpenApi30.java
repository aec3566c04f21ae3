package dev.afterword.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

/** Says the same in OpenAPI 3.0 as an OpenAPI 3.1 description does, as far as 3.0 has words for it. */
final class OpenApi30 {

    private OpenApi30() {
    }

    /** Changes {@code description} itself. */
    static void rewrite(ObjectNode description) {
        description.put("openapi", "3.0.3");
        rewriteBelow(description);
    }

    private static void rewriteBelow(JsonNode node) {
        if (node instanceof ObjectNode object) {
            nullable(object);
            oneOfNothing(object);
            constant(object);
            firstExample(object);
            object.remove("propertyNames");
        }
        node.forEach(OpenApi30::rewriteBelow);
    }

    /** {@code type: [string, "null"]} is {@code type: string, nullable: true} there. */
    private static void nullable(ObjectNode schema) {
        if (schema.get("type") instanceof ArrayNode types) {
            for (JsonNode type : types) {
                if (type.asText().equals("null")) {
                    schema.put("nullable", true);
                } else {
                    schema.set("type", type);
                }
            }
            if (schema.get("enum") instanceof ArrayNode values) {
                values.removeIf(JsonNode::isNull);
            }
        }
    }

    /** {@code oneOf: [something, {type: "null"}]} is a nullable something. */
    private static void oneOfNothing(ObjectNode schema) {
        if (schema.get("oneOf") instanceof ArrayNode choices && choices.size() == 2
                && choices.get(1).path("type").asText().equals("null")) {
            schema.remove("oneOf");
            schema.put("nullable", true).putArray("allOf").add(choices.get(0));
        }
    }

    private static void constant(ObjectNode schema) {
        if (schema.get("type") instanceof TextNode && schema.has("const")) {
            schema.putArray("enum").add(schema.remove("const"));
        }
    }

    private static void firstExample(ObjectNode schema) {
        if (schema.get("type") instanceof TextNode && schema.get("examples") instanceof ArrayNode examples) {
            schema.set("example", examples.get(0));
            schema.remove("examples");
        }
    }
}
