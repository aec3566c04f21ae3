package dev.afterword.k8s.check;

import static dev.afterword.k8s.render.Manifests.each;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import dev.afterword.k8s.render.Manifests;

/** Works out from the NetworkPolicies who may talk to whom; that must be what was meant, no more and no less. */
public final class Arrows implements Check {

    private final Set<String> meant;

    /** @param meant such as {@code survey-service > postgres:5432}; namespaces and networks begin with {@code @} */
    public Arrows(Set<String> meant) {
        this.meant = meant;
    }

    @Override
    public List<String> findings(Manifests manifests) {
        var policies = manifests.ofKind("NetworkPolicy");
        var findings = new ArrayList<String>();
        if (policies.stream().noneMatch(Arrows::deniesEverything)) {
            findings.add("nothing denies by default what no policy speaks of");
        }
        var halfOpen = new TreeSet<String>();
        var open = new TreeSet<String>();
        for (Pod pod : Pod.in(manifests)) {
            var in = Direction.of("Ingress", policies, pod);
            var out = Direction.of("Egress", policies, pod);
            in.outsiders().forEach(who -> open.add(who.peer() + " > " + pod.name() + ":" + who.port()));
            out.outsiders().forEach(who -> open.add(pod.name() + " > " + who.peer() + ":" + who.port()));
            for (Pod other : Pod.in(manifests)) {
                for (int port : other.ports().values()) {
                    String arrow = pod.name() + " > " + other.name() + ":" + port;
                    boolean sent = out.lets(other, port);
                    boolean taken = Direction.of("Ingress", policies, other).lets(pod, port);
                    if (sent && taken) {
                        open.add(arrow);
                    } else if (sent || taken) {
                        halfOpen.add(arrow);
                    }
                }
            }
        }
        halfOpen.forEach(arrow -> findings.add("only one end lets through " + arrow));
        open.stream().filter(arrow -> !meant.contains(arrow)).forEach(arrow -> findings.add("nobody meant " + arrow));
        meant.stream().filter(arrow -> !open.contains(arrow)).forEach(arrow -> findings.add("there is no way " + arrow));
        return findings;
    }

    private static boolean deniesEverything(JsonNode policy) {
        JsonNode spec = policy.path("spec");
        return spec.path("podSelector").isEmpty() && spec.path("policyTypes").size() == 2 && spec.path("ingress").isEmpty()
                && spec.path("egress").isEmpty();
    }

    private record Outsider(String peer, String port) {
    }

    /** What the policies say of one pod and one direction. @param open whether no policy says anything */
    private record Direction(boolean open, List<JsonNode> rules, String peers) {

        static Direction of(String type, List<? extends JsonNode> policies, Pod pod) {
            var speaking = policies.stream().filter(policy -> pod.labels().matches(policy.at("/spec/podSelector")))
                    .filter(policy -> each(policy.at("/spec/policyTypes")).anyMatch(told -> told.asText().equals(type)))
                    .toList();
            boolean in = type.equals("Ingress");
            List<JsonNode> rules = speaking.stream()
                    .flatMap(policy -> each(policy.path("spec").path(in ? "ingress" : "egress"))).toList();
            return new Direction(speaking.isEmpty(), rules, in ? "from" : "to");
        }

        boolean lets(Pod other, int port) {
            return open || rules.stream().anyMatch(rule -> speaksOf(rule, port) && (rule.path(peers).isEmpty()
                    || each(rule.path(peers)).anyMatch(peer -> peer.has("podSelector") && !peer.has("namespaceSelector")
                            && other.labels().matches(peer.path("podSelector")))));
        }

        private static boolean speaksOf(JsonNode rule, int port) {
            return rule.path("ports").isEmpty()
                    || each(rule.path("ports")).anyMatch(told -> told.path("port").asInt() == port);
        }

        Stream<Outsider> outsiders() {
            return open ? Stream.of(new Outsider("@anybody", "any"))
                    : rules.stream().flatMap(rule -> outsiders(rule)
                            .flatMap(peer -> ports(rule).map(port -> new Outsider(peer, port))));
        }

        private Stream<String> outsiders(JsonNode rule) {
            return rule.path(peers).isEmpty() ? Stream.of("@anybody")
                    : each(rule.path(peers)).filter(peer -> peer.has("namespaceSelector") || peer.has("ipBlock"))
                            .map(peer -> "@" + (peer.has("ipBlock") ? peer.at("/ipBlock/cidr").asText()
                                    : peer.at("/namespaceSelector/matchLabels/kubernetes.io~1metadata.name").asText()));
        }

        private static Stream<String> ports(JsonNode rule) {
            return rule.path("ports").isEmpty() ? Stream.of("any")
                    : each(rule.path("ports")).map(port -> port.path("port").asText());
        }
    }
}
