package dev.afterword.k8s.check;

import static dev.afterword.k8s.render.Manifests.each;
import static dev.afterword.k8s.render.Manifests.podOf;
import static dev.afterword.k8s.render.Manifests.titleOf;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import dev.afterword.k8s.render.Manifests;

/** Whatever selects pods finds some, and the port that it speaks of is open there. */
public final class Selectors implements Check {

    @Override
    public List<String> findings(Manifests manifests) {
        var findings = new ArrayList<String>();
        var pods = Pod.in(manifests);
        manifests.workloads().forEach(workload -> ofWorkload(workload, findings));
        manifests.ofKind("Service").forEach(service -> ofService(service, pods, findings));
        manifests.ofKind("PodDisruptionBudget", "PodMonitor")
                .forEach(object -> selected(titleOf(object), object.at("/spec/selector"), pods, findings));
        manifests.ofKind("PodMonitor").forEach(monitor -> ofMonitor(monitor, pods, findings));
        manifests.ofKind("NetworkPolicy")
                .forEach(policy -> selected(titleOf(policy), policy.at("/spec/podSelector"), pods, findings));
        return findings;
    }

    private static void ofWorkload(JsonNode workload, List<String> findings) {
        var labels = Labels.of(workload.at("/spec/template/metadata/labels"));
        if (!labels.matches(workload.at("/spec/selector"))) {
            findings.add(titleOf(workload) + " does not select its own pods");
        }
        each(podOf(workload).path("topologySpreadConstraints"))
                .filter(spread -> !labels.matches(spread.path("labelSelector")))
                .forEach(spread -> findings.add(titleOf(workload) + " spreads pods that are not its own"));
    }

    private static void ofService(JsonNode service, List<Pod> pods, List<String> findings) {
        var selector = JsonNodeFactory.instance.objectNode().set("matchLabels", service.at("/spec/selector"));
        var selected = selected(titleOf(service), selector, pods, findings);
        each(service.at("/spec/ports")).filter(port -> !selected.stream().allMatch(pod -> pod.opens(port.path("targetPort"))))
                .forEach(port -> findings.add(titleOf(service) + " sends to " + port.path("targetPort")
                        + ", which its pods do not open"));
    }

    private static void ofMonitor(JsonNode monitor, List<Pod> pods, List<String> findings) {
        each(monitor.at("/spec/podMetricsEndpoints")).filter(endpoint -> pods.stream()
                .filter(pod -> pod.labels().matches(monitor.at("/spec/selector")))
                .noneMatch(pod -> pod.ports().containsKey(endpoint.path("port").asText())))
                .forEach(endpoint -> findings.add(titleOf(monitor) + " scrapes " + endpoint.path("port")
                        + ", which its pods do not open"));
    }

    private static List<Pod> selected(String title, JsonNode selector, List<Pod> pods, List<String> findings) {
        var selected = pods.stream().filter(pod -> pod.labels().matches(selector)).toList();
        if (selected.isEmpty()) {
            findings.add(title + " selects no pod");
        }
        return selected;
    }
}
