package dev.afterword.testing.openapi;

import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A generator of requests can't know what exists. So every path parameter is described as a UUID, and whoever sends the request
 * puts the id of a thing that was made for it in the place of a valid one. Not as one of a list of words: for an invalid word
 * Tcases takes any characters, and REST Assured never returns from a path parameter with a brace.
 */
public final class ExistingThings {

    /** A generated time that means the time of the request. */
    public static final String NOW = "2000-01-01T00:00:00Z";

    private ExistingThings() {
    }

    /** @return whether a generated path parameter means a thing that exists */
    public static boolean isMeant(String value) {
        try {
            return UUID.fromString(value).toString().equalsIgnoreCase(value);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static void addTo(ObjectNode description) {
        description.get("paths").forEach(path -> {
            addToAll(path.path("parameters"));
            path.forEach(operation -> addToAll(operation.path("parameters")));
        });
        addToAll(description.at("/components/parameters"));
    }

    private static void addToAll(JsonNode parameters) {
        for (JsonNode parameter : parameters) {
            if (parameter.path("in").asText().equals("path")) {
                ((ObjectNode) parameter).putObject("schema").put("type", "string").put("format", "uuid");
            }
        }
    }
}
