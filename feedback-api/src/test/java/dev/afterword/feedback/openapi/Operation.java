package dev.afterword.feedback.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** One method at one path of the API. */
record Operation(String method, String path, JsonNode description, JsonNode api) {

    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    /** Names of the parameters in the path, in order. */
    List<String> pathParameters() {
        var names = new ArrayList<String>();
        var found = PARAMETER.matcher(path);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    String id() {
        return description.get("operationId").asText();
    }

    /** @param thing what stands for the parameter, if there is one */
    String pathOf(String thing) {
        return thing == null ? path : PARAMETER.matcher(path).replaceAll(thing);
    }

    /** The first example of a content; missing if it has none. */
    JsonNode example(JsonNode content) {
        var examples = content.path("examples").elements();
        return examples.hasNext() ? resolved(examples.next()).path("value") : content.path("example");
    }

    /** With every reference followed; missing if the operation reads no body. */
    JsonNode requestBody() {
        return resolved(description.path("requestBody"));
    }

    /** Name of the one security scheme; empty for an operation that anybody may call. */
    String securityScheme() {
        JsonNode security = description.has("security") ? description.get("security") : api.path("security");
        return security.path(0).fieldNames().hasNext() ? security.path(0).fieldNames().next() : "";
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(api.at(node.get("$ref").asText().substring(1))) : node;
    }

    /** What the names of the tests begin with that Tcases generates for it. */
    String generatedName() {
        var name = new StringBuilder(method.toLowerCase(Locale.ROOT));
        for (String word : path.split("[^A-Za-z0-9_]+")) {
            name.append(capitalised(word));
        }
        return name.toString();
    }

    static String capitalised(String word) {
        return word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
