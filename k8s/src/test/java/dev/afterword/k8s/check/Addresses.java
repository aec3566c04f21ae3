package dev.afterword.k8s.check;

import static dev.afterword.k8s.render.Manifests.each;
import static dev.afterword.k8s.render.Manifests.nameOf;
import static dev.afterword.k8s.render.Manifests.titleOf;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.afterword.k8s.render.Manifests;

/** The addresses in the settings lead somewhere: inside to a Service, outside to what is routed to the right one. */
public final class Addresses implements Check {

    private static final Map<String, String> PUBLIC = Map.of(
            "AFTERWORD_PUBLIC_BASE_URL", "feedback-api",
            "AFTERWORD_SURVEY_BASE_URL", "survey-service",
            "AFTERWORD_SURVEY_THANKS_BASE_URL", "feedback-api",
            "AFTERWORD_SCORES_BASE_URL", "scoring-service");

    @Override
    public List<String> findings(Manifests manifests) {
        var findings = new ArrayList<String>();
        for (JsonNode map : manifests.ofKind("ConfigMap")) {
            map.path("data").properties().forEach(setting -> {
                String value = setting.getValue().asText();
                String told = titleOf(map) + ": " + setting.getKey();
                switch (setting.getKey()) {
                    case "QUARKUS_DATASOURCE_JDBC_URL" -> inside(told, URI.create(value.substring("jdbc:".length())),
                            manifests, findings);
                    case "AFTERWORD_INTROSPECTION_URL" -> inside(told, URI.create(value), manifests, findings);
                    case "AFTERWORD_TRACES_ENDPOINT" -> nextDoor(told, URI.create(value), manifests, findings);
                    case "AFTERWORD_RABBITMQ_HOST" ->
                        inside(told, URI.create("amqp://" + value + ":5672"), manifests, findings);
                    default -> {
                        if (PUBLIC.containsKey(setting.getKey())) {
                            outside(told, value, PUBLIC.get(setting.getKey()), manifests, findings);
                        }
                    }
                }
            });
        }
        hiddenPaths(manifests, findings);
        return findings;
    }

    private static void inside(String told, URI address, Manifests manifests, List<String> findings) {
        if (manifests.ofKind("Service").stream().noneMatch(service -> nameOf(service).equals(address.getHost())
                && each(service.at("/spec/ports")).anyMatch(port -> port.path("port").asInt() == address.getPort()))) {
            findings.add(told + " leads to " + address.getHost() + ":" + address.getPort() + ", where no Service is");
        }
    }

    /** In another namespace, of which no more can be known than that a policy lets us go there. */
    private static void nextDoor(String told, URI address, Manifests manifests, List<String> findings) {
        String namespace = address.getHost().replaceFirst("^[^.]+\\.", "");
        if (manifests.ofKind("NetworkPolicy").stream().flatMap(policy -> each(policy.at("/spec/egress")))
                .filter(rule -> each(rule.path("ports")).anyMatch(port -> port.path("port").asInt() == address.getPort()))
                .flatMap(rule -> each(rule.path("to")))
                .map(peer -> peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name").asText())
                .noneMatch(namespace::equals)) {
            findings.add(
                    told + " leads to " + address.getHost() + ":" + address.getPort() + ", where no policy lets anybody go");
        }
    }

    /** Where nothing is routed from outside, as on a developer's machine, there is nothing to compare with. */
    private static void outside(String told, String address, String service, Manifests manifests, List<String> findings) {
        var hosts = manifests.ofKind("Ingress").stream().filter(ingress -> nameOf(ingress).equals(service))
                .flatMap(ingress -> each(ingress.at("/spec/rules"))).map(rule -> rule.path("host").asText())
                .collect(Collectors.toSet());
        if (!hosts.isEmpty() && !hosts.contains(URI.create(address).getHost())) {
            findings.add(told + " is " + address + ", but " + service + " is reached at " + hosts);
        }
    }

    /** Health and metrics are for the cluster alone. */
    private static void hiddenPaths(Manifests manifests, List<String> findings) {
        Stream.concat(
                manifests.ofKind("Ingress").stream().flatMap(ingress -> each(ingress.at("/spec/rules")))
                        .flatMap(rule -> each(rule.at("/http/paths"))).map(path -> path.path("path").asText()),
                manifests.ofKind("HTTPRoute").stream().flatMap(route -> each(route.at("/spec/rules")))
                        .flatMap(rule -> rule.path("matches").isEmpty() ? Stream.of("/")
                                : each(rule.path("matches")).map(match -> match.at("/path/value").asText("/"))))
                .filter(path -> "/q/metrics".startsWith(path) || path.startsWith("/q"))
                .forEach(path -> findings.add("the path " + path + " shows health or metrics to the world"));
    }
}
