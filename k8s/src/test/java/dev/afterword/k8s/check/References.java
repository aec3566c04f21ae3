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

/** Whatever is referred to by name is there: ConfigMaps, Secrets and their keys, accounts, targets, ports. */
public final class References implements Check {

    @Override
    public List<String> findings(Manifests manifests) {
        var known = new Known(manifests, new ArrayList<>());
        manifests.workloads().forEach(workload -> ofPod(titleOf(workload), podOf(workload), known));
        for (JsonNode scaler : manifests.ofKind("HorizontalPodAutoscaler", "ScaledObject")) {
            known.object(titleOf(scaler), "Deployment", scaler.at("/spec/scaleTargetRef/name"));
            each(scaler.at("/spec/triggers")).filter(trigger -> trigger.has("authenticationRef")).forEach(trigger -> known
                    .object(titleOf(scaler), "TriggerAuthentication", trigger.at("/authenticationRef/name")));
        }
        for (JsonNode authentication : manifests.ofKind("TriggerAuthentication")) {
            each(authentication.at("/spec/secretTargetRef"))
                    .forEach(ref -> known.key(titleOf(authentication), "Secret", ref.path("name"), ref.path("key")));
        }
        ofRoutes(manifests, known);
        ofPostgres(manifests, known);
        return known.findings;
    }

    private static void ofPod(String title, JsonNode pod, Known known) {
        if (pod.has("serviceAccountName")) {
            known.object(title, "ServiceAccount", pod.path("serviceAccountName"));
        }
        each(pod.path("containers")).forEach(container -> {
            each(container.path("envFrom")).forEach(source -> {
                known.object(title, "ConfigMap", source.path("configMapRef"), "name");
                known.object(title, "Secret", source.path("secretRef"), "name");
            });
            each(container.path("env")).map(variable -> variable.path("valueFrom")).forEach(source -> {
                known.key(title, "Secret", source.at("/secretKeyRef/name"), source.at("/secretKeyRef/key"));
                known.key(title, "ConfigMap", source.at("/configMapKeyRef/name"), source.at("/configMapKeyRef/key"));
            });
            Stream.of("startupProbe", "readinessProbe", "livenessProbe").map(container::path)
                    .flatMap(probe -> Stream.of(probe.at("/httpGet/port"), probe.at("/tcpSocket/port")))
                    .filter(port -> port.isTextual() && each(container.path("ports"))
                            .noneMatch(open -> open.path("name").equals(port)))
                    .forEach(port -> known.missing(title, "a container port " + port.asText()));
            each(container.path("volumeMounts")).map(mount -> mount.path("name")).filter(name -> !known.isVolume(pod, name))
                    .forEach(name -> known.missing(title, "a volume " + name.asText()));
        });
        each(pod.path("volumes")).forEach(volume -> {
            known.object(title, "ConfigMap", volume.path("configMap"), "name");
            known.object(title, "Secret", volume.path("secret"), "secretName");
            each(volume.at("/secret/items"))
                    .forEach(item -> known.key(title, "Secret", volume.at("/secret/secretName"), item.path("key")));
        });
    }

    private static void ofRoutes(Manifests manifests, Known known) {
        for (JsonNode ingress : manifests.ofKind("Ingress")) {
            each(ingress.at("/spec/rules")).flatMap(rule -> each(rule.at("/http/paths")))
                    .map(path -> path.at("/backend/service"))
                    .forEach(service -> known.port(titleOf(ingress), service.path("name"), service.at("/port/name"), "name"));
        }
        for (JsonNode route : manifests.ofKind("HTTPRoute")) {
            each(route.at("/spec/rules")).flatMap(rule -> each(rule.path("backendRefs")))
                    .forEach(backend -> known.port(titleOf(route), backend.path("name"), backend.path("port"), "port"));
        }
    }

    private static void ofPostgres(Manifests manifests, Known known) {
        for (JsonNode cluster : manifests.ofKind("Cluster")) {
            each(cluster.at("/spec/managed/roles")).forEach(role -> {
                known.key(titleOf(cluster), "Secret", role.at("/passwordSecret/name"), "username");
                known.key(titleOf(cluster), "Secret", role.at("/passwordSecret/name"), "password");
            });
            each(cluster.at("/spec/backup/barmanObjectStore/s3Credentials"))
                    .forEach(ref -> known.key(titleOf(cluster), "Secret", ref.path("name"), ref.path("key")));
        }
        for (JsonNode object : manifests.ofKind("Database", "ScheduledBackup")) {
            known.object(titleOf(object), "Cluster", object.at("/spec/cluster/name"));
        }
        for (JsonNode database : manifests.ofKind("Database")) {
            JsonNode owner = database.at("/spec/owner");
            if (manifests.ofKind("Cluster").stream().flatMap(cluster -> each(cluster.at("/spec/managed/roles")))
                    .noneMatch(role -> role.path("name").equals(owner))) {
                known.missing(titleOf(database), "a role " + owner.asText());
            }
        }
    }

    private record Known(Manifests manifests, List<String> findings) {

        void object(String title, String kind, JsonNode reference, String field) {
            if (reference.has(field) && !reference.path("optional").asBoolean()) {
                object(title, kind, reference.path(field));
            }
        }

        void object(String title, String kind, JsonNode name) {
            if (manifests.ofKind(kind).stream().noneMatch(object -> nameOf(object).equals(name.asText()))) {
                missing(title, "a " + kind + " " + name.asText());
            }
        }

        void key(String title, String kind, JsonNode name, JsonNode key) {
            if (!name.isMissingNode()) {
                key(title, kind, name, key.asText());
            }
        }

        void key(String title, String kind, JsonNode name, String key) {
            if (manifests.ofKind(kind).stream().noneMatch(object -> nameOf(object).equals(name.asText())
                    && (object.path("data").has(key) || object.path("stringData").has(key)))) {
                missing(title, "a " + kind + " " + name.asText() + " with the key " + key);
            }
        }

        void port(String title, JsonNode service, JsonNode port, String field) {
            if (manifests.ofKind("Service").stream().noneMatch(object -> nameOf(object).equals(service.asText())
                    && each(object.at("/spec/ports")).anyMatch(open -> open.path(field).equals(port)))) {
                missing(title, "a Service " + service.asText() + " with the port " + port.asText());
            }
        }

        boolean isVolume(JsonNode pod, JsonNode name) {
            return each(pod.path("volumes")).anyMatch(volume -> volume.path("name").equals(name))
                    || manifests.ofKind("StatefulSet").stream()
                            .flatMap(set -> each(set.at("/spec/volumeClaimTemplates")))
                            .anyMatch(claim -> claim.at("/metadata/name").equals(name));
        }

        void missing(String title, String what) {
            findings.add(title + " needs " + what + ", which is not there");
        }
    }
}
