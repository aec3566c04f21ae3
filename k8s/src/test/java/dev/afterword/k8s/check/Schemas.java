package dev.afterword.k8s.check;

import static dev.afterword.k8s.render.Manifests.each;
import static dev.afterword.k8s.render.Manifests.titleOf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

import dev.afterword.k8s.render.Manifests;

/** Every object against the schema of its kind, in which nothing may stand that the schema does not know. */
public final class Schemas implements Check {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V7);

    private final Map<String, JsonNode> byKind = new HashMap<>();
    private final Map<String, JsonSchema> compiled = new HashMap<>();

    public Schemas(Path folder) throws IOException {
        readKubernetes(folder.resolve("kubernetes-1.36-definitions.json"));
        try (var files = Files.list(folder.resolve("crds"))) {
            files.forEach(this::readCustom);
        }
    }

    private void readKubernetes(Path file) throws IOException {
        JsonNode definitions = new ObjectMapper().readTree(file.toFile()).path("definitions");
        definitions.properties().forEach(definition -> {
            for (JsonNode kind : definition.getValue().path("x-kubernetes-group-version-kind")) {
                ObjectNode schema = JsonNodeFactory.instance.objectNode();
                schema.put("$ref", "#/definitions/" + definition.getKey()).set("definitions", definitions);
                byKind.put(key(kind.path("group").asText(), kind.path("version").asText(), kind.path("kind").asText()), schema);
            }
        });
        StrictSchema.of(definitions);
    }

    private void readCustom(Path file) {
        try {
            JsonNode spec = new ObjectMapper(new YAMLFactory()).readTree(file.toFile()).path("spec");
            each(spec.path("versions")).forEach(version -> {
                var schema = (ObjectNode) version.path("schema").path("openAPIV3Schema");
                // Says no more than that it is an object, and would forbid every field of it.
                ((ObjectNode) schema.path("properties")).putObject("metadata").put("type", "object");
                byKind.put(key(spec.path("group").asText(), version.path("name").asText(),
                        spec.path("names").path("kind").asText()), StrictSchema.of(schema));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String group, String version, String kind) {
        return (group.isEmpty() ? "" : group + "/") + version + " " + kind;
    }

    @Override
    public List<String> findings(Manifests manifests) {
        return manifests.objects().stream().flatMap(this::findings).toList();
    }

    private Stream<String> findings(ObjectNode object) {
        String key = object.path("apiVersion").asText() + " " + object.path("kind").asText();
        if (!byKind.containsKey(key)) {
            return Stream.of(titleOf(object) + ": there is no schema for " + key);
        }
        JsonSchema schema = compiled.computeIfAbsent(key, kind -> FACTORY.getSchema(byKind.get(kind)));
        return schema.validate(object).stream().map(wrong -> titleOf(object) + ": " + wrong.getMessage());
    }
}
