package dev.afterword.k8s.render;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/** Kubernetes objects as they would be applied. */
public record Manifests(List<ObjectNode> objects) {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    public static Manifests parse(String yaml) {
        try (var documents = YAML.readerFor(ObjectNode.class).<ObjectNode> readValues(yaml)) {
            return new Manifests(documents.readAll());
        } catch (IOException e) {
            throw new UncheckedIOException("not YAML: " + yaml, e);
        }
    }

    /** A copy that a test may change. */
    public Manifests copy() {
        return new Manifests(objects.stream().map(ObjectNode::deepCopy).toList());
    }

    public Manifests and(Manifests others) {
        return new Manifests(Stream.concat(objects.stream(), others.objects.stream()).toList());
    }

    public List<ObjectNode> ofKind(String... kinds) {
        return objects.stream().filter(object -> List.of(kinds).contains(object.path("kind").asText())).toList();
    }

    public ObjectNode one(String kind, String name) {
        return ofKind(kind).stream().filter(object -> nameOf(object).equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " " + name));
    }

    /** What runs pods by a template of ours. */
    public List<ObjectNode> workloads() {
        return ofKind("Deployment", "StatefulSet");
    }

    public static String nameOf(JsonNode object) {
        return object.path("metadata").path("name").asText();
    }

    /** As people speak of it: kind and name. */
    public static String titleOf(JsonNode object) {
        return object.path("kind").asText() + " " + nameOf(object);
    }

    public static JsonNode podOf(JsonNode workload) {
        return workload.path("spec").path("template").path("spec");
    }

    /** The elements of an array; none where there is no array. */
    public static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
