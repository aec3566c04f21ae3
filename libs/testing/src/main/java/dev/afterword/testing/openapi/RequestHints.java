package dev.afterword.testing.openapi;

import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Helps a generator to values that a service can take, in what requests are made of and nowhere else: parameters, and bodies
 * that
 * stand in {@code components/requestBodies}, as all of ours do.
 * <ul>
 * <li>An optional header or query parameter may be empty, which is the same as none.
 * <li>E-mail addresses of a plain form: Tcases makes local parts of more than the 64 characters that RFC 5321 allows.
 * <li>A time is {@link ExistingThings#NOW}: Tcases spells its own wrongly ({@code Z00000}), and most are too long ago, or to
 * come.
 * <li>A text that may not be blank is one that may not be empty: Tcases makes no blank one.
 * </ul>
 */
final class RequestHints {

    private static final String EMAIL = "^[a-z]{1,20}@[a-z]{1,20}\\.org$";

    private static final String NOT_BLANK = "\\S";

    private final ObjectNode description;

    RequestHints(ObjectNode description) {
        this.description = description;
    }

    void add() {
        description.get("paths")
                .forEach(path -> path.forEach(operation -> operation.path("parameters").forEach(this::parameter)));
        for (JsonNode body : description.at("/components/requestBodies")) {
            body.path("content").forEach(content -> own((ObjectNode) content));
        }
    }

    private void parameter(JsonNode node) {
        var parameter = (ObjectNode) resolved(node);
        if (!parameter.path("required").asBoolean() && parameter.path("schema") instanceof ObjectNode schema) {
            schema.put("nullable", true);
        }
        helpful(parameter.path("schema"));
    }

    /** With a copy of its schemas, so that what is changed or patched in them does not change what an answer may be. */
    private void own(ObjectNode content) {
        content.set("schema", helpful(copied(content.path("schema"))));
    }

    private JsonNode copied(JsonNode schema) {
        JsonNode copy = resolved(schema).deepCopy();
        if (copy instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(copied(field.getValue())));
        } else if (copy instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                list.set(i, copied(list.get(i)));
            }
        }
        return copy;
    }

    private JsonNode helpful(JsonNode node) {
        if (node instanceof ObjectNode schema && schema.has("format")) {
            switch (schema.path("format").asText()) {
                case "email" -> schema.put("pattern", EMAIL).remove(Set.of("format", "maxLength"));
                case "date-time" -> schema.<ObjectNode> without("format").putArray("enum").add(ExistingThings.NOW);
                default -> {
                    // a form that Tcases knows
                }
            }
        }
        if (node instanceof ObjectNode schema && schema.path("pattern").asText().equals(NOT_BLANK)) {
            schema.put("minLength", 1).remove("pattern");
        }
        node.forEach(this::helpful);
        return node;
    }

    private JsonNode resolved(JsonNode node) {
        return node.path("$ref").isTextual() ? resolved(description.at(node.get("$ref").asText().substring(1))) : node;
    }
}
