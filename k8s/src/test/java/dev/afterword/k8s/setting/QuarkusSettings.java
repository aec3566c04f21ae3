package dev.afterword.k8s.setting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What can be set of Quarkus at start; what is fixed when the application is built would be ignored, and does not count. */
final class QuarkusSettings {

    private static final String MODEL = "META-INF/quarkus-config-doc/quarkus-config-model.json";

    private QuarkusSettings() {
    }

    static Set<String> in(List<Path> jars) {
        var variables = new TreeSet<String>();
        for (Path path : jars) {
            try (var jar = new JarFile(path.toFile())) {
                var model = jar.getEntry(MODEL);
                if (model != null) {
                    collect(new ObjectMapper().readTree(jar.getInputStream(model)), variables);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(path.toString(), e);
            }
        }
        return variables;
    }

    private static void collect(JsonNode model, Set<String> variables) {
        if (model.path("phase").asText().equals("RUN_TIME")) {
            variables.add(model.at("/path/environmentVariable").asText());
        }
        model.forEach(part -> collect(part, variables));
    }
}
