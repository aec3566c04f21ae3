package dev.afterword.k8s.check;

import static dev.afterword.k8s.render.Manifests.each;
import static dev.afterword.k8s.render.Manifests.nameOf;
import static dev.afterword.k8s.render.Manifests.podOf;
import static dev.afterword.k8s.render.Manifests.titleOf;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.afterword.k8s.render.Manifests;

/** The "restricted" pod security standard, a root file system that nobody writes to, and no way to the Kubernetes API. */
public final class PodSecurity implements Check {

    @Override
    public List<String> findings(Manifests manifests) {
        var findings = new ArrayList<String>();
        manifests.ofKind("Namespace").stream()
                .filter(namespace -> !namespace.at("/metadata/labels/pod-security.kubernetes.io~1enforce").asText()
                        .equals("restricted"))
                .forEach(namespace -> findings.add(titleOf(namespace) + " does not enforce restricted pod security"));
        manifests.ofKind("ServiceAccount").stream()
                .filter(account -> account.path("automountServiceAccountToken").asBoolean(true))
                .forEach(account -> findings.add(titleOf(account) + " hands out its token"));
        manifests.workloads().forEach(workload -> check(workload, findings));
        return findings;
    }

    private static void check(JsonNode workload, List<String> findings) {
        var rules = new Rules(titleOf(workload), findings);
        JsonNode pod = podOf(workload);
        rules.must(!pod.path("automountServiceAccountToken").asBoolean(true), "mounts a service account token");
        rules.must(!pod.path("enableServiceLinks").asBoolean(true), "lets Service links into its environment");
        rules.must(pod.at("/securityContext/runAsNonRoot").asBoolean(), "may run as root");
        rules.must(pod.at("/securityContext/runAsUser").asInt() > 0, "names no user");
        rules.must(pod.at("/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"), "has no seccomp profile");
        for (String host : List.of("hostNetwork", "hostPID", "hostIPC")) {
            rules.must(!pod.path(host).asBoolean(), "has " + host);
        }
        rules.must(each(pod.path("volumes")).noneMatch(volume -> volume.has("hostPath")), "mounts the node's files");
        Stream.concat(each(pod.path("initContainers")), each(pod.path("containers"))).forEach(container -> {
            JsonNode security = container.path("securityContext");
            String name = nameOfContainer(container);
            rules.must(!security.path("allowPrivilegeEscalation").asBoolean(true), name + " may gain privileges");
            rules.must(security.path("readOnlyRootFilesystem").asBoolean(), name + " may write to its root file system");
            rules.must(!security.path("privileged").asBoolean(), name + " is privileged");
            rules.must(!security.has("runAsUser") && !security.has("runAsNonRoot"), name + " has a user of its own");
            rules.must(each(security.at("/capabilities/drop")).anyMatch(dropped -> dropped.asText().equals("ALL"))
                    && security.at("/capabilities/add").isEmpty(), name + " keeps capabilities");
        });
    }

    private static String nameOfContainer(JsonNode container) {
        return "container " + container.path("name").asText(nameOf(container));
    }

    private record Rules(String title, List<String> findings) {

        void must(boolean kept, String otherwise) {
            if (!kept) {
                findings.add(title + " " + otherwise);
            }
        }
    }
}
