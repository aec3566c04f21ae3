package dev.afterword.testing.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * Turns the committed description into one from which Tcases generates tests: in OpenAPI 3.0, because Tcases 4 drops every type
 * that it reads from a 3.1 description, and with what the schemas can't say, such as which touchpoints exist.
 */
public final class PrepareForTcases {

    private static final ObjectMapper YAML = new YAMLMapper();

    private PrepareForTcases() {
    }

    /**
     * Arguments: the description, a YAML merge patch for it, and the file to write. Beside members of the description the patch
     * may have {@code parameters}: patches for the schemas of all parameters of a name.
     */
    public static void main(String[] args) throws IOException {
        var prepared = prepare(Files.readString(Path.of(args[0])), Files.readString(Path.of(args[1])));
        Path target = Path.of(args[2]);
        Files.createDirectories(target.getParent());
        YAML.writeValue(target.toFile(), prepared);
    }

    static ObjectNode prepare(String description, String patch) throws IOException {
        var prepared = (ObjectNode) YAML.readTree(description);
        OpenApi30.rewrite(prepared);
        ExistingThings.addTo(prepared);
        new RequestHints(prepared).add();
        NullAnswers.allowIn(prepared);
        var changes = (ObjectNode) YAML.readTree(patch);
        patchParameters(prepared, changes.remove("parameters"));
        MergePatch.apply(prepared, changes);
        return prepared;
    }

    private static void patchParameters(ObjectNode description, JsonNode schemas) {
        for (JsonNode parameters : description.findValues("parameters")) {
            for (JsonNode parameter : parameters) {
                if (schemas != null && schemas.get(parameter.path("name").asText()) instanceof ObjectNode changes) {
                    MergePatch.apply((ObjectNode) parameter.get("schema"), changes);
                }
            }
        }
    }
}
