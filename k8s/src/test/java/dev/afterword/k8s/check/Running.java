package dev.afterword.k8s.check;

import static dev.afterword.k8s.render.Manifests.each;
import static dev.afterword.k8s.render.Manifests.podOf;
import static dev.afterword.k8s.render.Manifests.titleOf;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import dev.afterword.k8s.render.Manifests;

/** That pods say how they are, take no more than their part, end in peace, and are what was released. */
public final class Running implements Check {

    private static final int QUARKUS_SHUTDOWN_DELAY_SECONDS = 5;
    private static final int QUARKUS_SHUTDOWN_SECONDS = 10;

    @Override
    public List<String> findings(Manifests manifests) {
        var findings = new ArrayList<String>();
        for (JsonNode workload : manifests.workloads()) {
            String title = titleOf(workload);
            each(podOf(workload).path("containers")).forEach(container -> {
                probes(title, container, findings);
                resources(title, container, findings);
                image(title, container, findings);
            });
            if (workload.path("kind").asText().equals("Deployment")) {
                ending(title, workload, findings);
            }
        }
        return findings;
    }

    private static void probes(String title, JsonNode container, List<String> findings) {
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            if (!container.has(probe)) {
                findings.add(title + " has no " + probe);
            }
        }
        if (container.at("/readinessProbe/httpGet").isObject()) {
            path(title, container, "startupProbe", "/q/health/started", findings);
            path(title, container, "readinessProbe", "/q/health/ready", findings);
            path(title, container, "livenessProbe", "/q/health/live", findings);
        }
    }

    private static void path(String title, JsonNode container, String probe, String path, List<String> findings) {
        String asked = container.path(probe).at("/httpGet/path").asText();
        if (!asked.equals(path)) {
            findings.add(title + ": " + probe + " asks " + asked + " instead of " + path);
        }
    }

    private static void resources(String title, JsonNode container, List<String> findings) {
        for (String part : List.of("requests", "limits")) {
            for (String resource : List.of("cpu", "memory")) {
                if (!container.path("resources").path(part).has(resource)) {
                    findings.add(title + " names no " + part + " of " + resource);
                }
            }
        }
    }

    private static void image(String title, JsonNode container, List<String> findings) {
        String image = container.path("image").asText();
        if (!image.matches(".+/.+(:(?!latest$)[\\w.-]+|@sha256:[0-9a-f]{64})")) {
            findings.add(title + " runs " + image + ", which is not one release of a named registry");
        }
    }

    /** First the balancers forget the pod, then it finishes, and only then may it be killed. */
    private static void ending(String title, JsonNode deployment, List<String> findings) {
        JsonNode pod = podOf(deployment);
        int grace = pod.path("terminationGracePeriodSeconds").asInt();
        int pause = pod.at("/containers/0/lifecycle/preStop/sleep/seconds").asInt();
        if (pause < 5) {
            findings.add(title + " ends while balancers still send to it: preStop must sleep");
        }
        if (grace < pause + QUARKUS_SHUTDOWN_DELAY_SECONDS + 2 * QUARKUS_SHUTDOWN_SECONDS) {
            findings.add(title + " has " + grace + " s to end in, of which it sleeps " + pause);
        }
        if (deployment.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1) != 0) {
            findings.add(title + " takes a pod away before the next one is ready");
        }
    }
}
