package dev.afterword.k8s.render;

import static dev.afterword.k8s.render.Manifests.nameOf;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

/** What the operators make of custom resources: pods, Services and Secrets that stand in no manifest, yet are referred to. */
public final class Operators {

    private static final String POSTGRES = """
            {kind: Pod, metadata: {name: %1$s, labels: {cnpg.io/cluster: %1$s%2$s}}, spec: {containers: [{ports: [
              {name: postgresql, containerPort: 5432}, {name: status, containerPort: 8000},
              {name: metrics, containerPort: 9187}]}]}}
            ---
            {kind: Service, metadata: {name: %1$s-rw}, spec: {selector: {cnpg.io/cluster: %1$s},
              ports: [{port: 5432, targetPort: 5432}]}}
            ---
            {kind: Secret, metadata: {name: %1$s-ca}, data: {ca.crt: "", ca.key: ""}}
            """;

    private static final String RABBITMQ = """
            {kind: Pod, metadata: {name: %1$s, labels: {app.kubernetes.io/name: %1$s%2$s}}, spec: {containers: [{ports: [
              {name: epmd, containerPort: 4369}, {name: amqp, containerPort: 5672},
              {name: management, containerPort: 15672}, {name: prometheus, containerPort: 15692},
              {name: clustering, containerPort: 25672}]}]}}
            ---
            {kind: Service, metadata: {name: %1$s}, spec: {selector: {app.kubernetes.io/name: %1$s},
              ports: [{port: 5672, targetPort: 5672}]}}
            ---
            {kind: Secret, metadata: {name: %1$s-default-user}, data: {username: "", password: "", host: "", port: "",
              connection_string: ""}}
            """;

    private Operators() {
    }

    /** The manifests and what becomes of them. */
    public static Manifests at(Manifests manifests) {
        String made = Stream.concat(
                manifests.ofKind("Cluster").stream().map(cluster -> POSTGRES.formatted(nameOf(cluster),
                        labels(cluster.at("/spec/inheritedMetadata/labels")))),
                manifests.ofKind("RabbitmqCluster").stream().map(cluster -> RABBITMQ.formatted(nameOf(cluster),
                        labels(cluster.at("/metadata/labels")))))
                .collect(Collectors.joining("---\n"));
        return made.isEmpty() ? manifests : manifests.and(Manifests.parse(made));
    }

    private static String labels(JsonNode labels) {
        return labels.properties().stream().map(label -> ", " + label.getKey() + ": " + label.getValue().asText())
                .collect(Collectors.joining());
    }
}
