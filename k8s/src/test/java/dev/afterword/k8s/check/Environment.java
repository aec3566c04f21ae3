package dev.afterword.k8s.check;

import static dev.afterword.k8s.render.Manifests.each;
import static dev.afterword.k8s.render.Manifests.nameOf;
import static dev.afterword.k8s.render.Manifests.podOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

import dev.afterword.k8s.render.Manifests;
import dev.afterword.k8s.setting.KnownSettings;

/** The environment of each service holds what it needs, and nothing that it does not know. */
public final class Environment implements Check {

    private final Map<String, KnownSettings> services;

    public Environment(Map<String, KnownSettings> services) {
        this.services = services;
    }

    @Override
    public List<String> findings(Manifests manifests) {
        var findings = new ArrayList<String>();
        services.forEach((service, settings) -> {
            var variables = new TreeSet<String>();
            each(podOf(manifests.one("Deployment", service)).path("containers")).forEach(container -> {
                each(container.path("env")).forEach(variable -> variables.add(variable.path("name").asText()));
                each(container.path("envFrom")).forEach(source -> variables.addAll(keysOf(source, manifests)));
            });
            findings.addAll(settings.findings(service, variables));
        });
        return findings;
    }

    private static List<String> keysOf(JsonNode source, Manifests manifests) {
        var keys = new ArrayList<String>();
        for (String kind : List.of("ConfigMap", "Secret")) {
            String name = source.path(kind.equals("Secret") ? "secretRef" : "configMapRef").path("name").asText();
            manifests.ofKind(kind).stream().filter(object -> nameOf(object).equals(name)).forEach(object -> {
                object.path("data").fieldNames().forEachRemaining(keys::add);
                object.path("stringData").fieldNames().forEachRemaining(keys::add);
            });
        }
        return keys;
    }
}
