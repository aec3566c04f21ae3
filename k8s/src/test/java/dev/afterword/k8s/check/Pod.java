package dev.afterword.k8s.check;

import static dev.afterword.k8s.render.Manifests.each;
import static dev.afterword.k8s.render.Manifests.nameOf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.afterword.k8s.render.Manifests;

/**
 * One of the pods that a workload, or an operator, runs.
 *
 * @param ports number by name
 */
record Pod(String name, Labels labels, Map<String, Integer> ports) {

    static List<Pod> in(Manifests manifests) {
        return Stream.concat(
                manifests.workloads().stream()
                        .map(workload -> of(nameOf(workload), workload.path("spec").path("template"))),
                manifests.ofKind("Pod").stream().map(pod -> of(nameOf(pod), pod))).toList();
    }

    private static Pod of(String name, JsonNode template) {
        var ports = new LinkedHashMap<String, Integer>();
        each(template.at("/spec/containers")).flatMap(container -> each(container.path("ports")))
                .forEach(port -> ports.put(port.path("name").asText(), port.path("containerPort").asInt()));
        return new Pod(name, Labels.of(template.at("/metadata/labels")), ports);
    }

    /** Whether a port, by name or number, is one that this pod opens. */
    boolean opens(JsonNode port) {
        return port.isInt() ? ports.containsValue(port.asInt()) : ports.containsKey(port.asText());
    }
}
