package dev.afterword.testing.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Lets an object in an answer be null where its schema says so: the validator that Tcases' tests use (openapi4j) still looks
 * for
 * the required members of a null. It does not when null is a choice beside the object. In requests it stays as it is, where
 * Tcases would try texts in the place of the object.
 */
final class NullAnswers {

    private NullAnswers() {
    }

    /** Once the requests have schemas of their own: changes those of the components. */
    static void allowIn(ObjectNode description) {
        allowBelow(description.at("/components/schemas"));
        allowBelow(description.at("/components/responses"));
    }

    private static void allowBelow(JsonNode node) {
        node.forEach(NullAnswers::allowBelow);
        if (node instanceof ObjectNode schema && schema.path("nullable").asBoolean()
                && (schema.has("required") || schema.has("allOf"))) {
            ObjectNode object = schema.deepCopy();
            object.remove("nullable");
            schema.removeAll();
            schema.put("nullable", true).putArray("anyOf").add(object)
                    .addObject().put("type", "string").put("maxLength", 0).put("nullable", true);
        }
    }
}
